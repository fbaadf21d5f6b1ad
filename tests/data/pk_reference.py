# SPDX-License-Identifier: MIT
"""Makes pk_reference.tsv: python3 pk_reference.py > pk_reference.tsv

Each model as one matrix from its published parameters, advanced by the matrix
exponential in 60 digits (mpmath).  Shares nothing with src/pk.
"""
from mpmath import expm, log, matrix, mp, mpf, nstr

mp.dps = 60
INPUT = 9

PLANS = {  # start min, length min, ug/h
    "steps": [(0, 480, 5000), (480, 480, 15000), (1200, 300, 30000),
              (1500, 1440, 25000)],
    "long": [(0, 5760, 42000)],
    "sessions": [(0, 240, 25000), (1440, 240, 25000), (2880, 240, 25000)],
}
TIMES = {
    "steps": [1, 10, 60, 480, 600, 1199, 1200, 1500, 2940, 3000, 4320],
    "long": [5, 60, 720, 1440, 5760, 5765, 5880, 7200],
    "sessions": [60, 240, 300, 1440, 1500, 2880, 3120, 4320],
}
MODELS = [("kamp2020", 70), ("kamp2020", 45), ("otto2021", 83),
          ("simons2022", 70), ("perezruixo2021", 70), ("domino", 70),
          ("clements250", 120), ("hijazi2003", 70), ("herd2007", 30)]
OTTO_NK = ("98.638", "57.72", "160.04", "42.778")
PER_MIN = {  # L/kg, k10, k12, k21, k13, k31
    "domino": ("0.063", ".438", ".592", ".247", ".590", ".0146"),
    "clements250": ("1.7522", ".0109", ".0186", ".0137", "0", "1"),
    "hijazi2003": ("1.08", ".0333", ".0088", ".0030", "0", "1"),
}


def numbers(*text):
    return [mpf(x) for x in text]


class Model:
    def __init__(self, name, kg):
        self.a = matrix(10, 10)
        self.a[0, INPUT] = 1
        self.out = {}
        s = mpf(kg) / 70
        c = s ** mpf("0.75")
        getattr(self, name if name not in PER_MIN else "linear")(
            s, c, kg, name)

    def flow(self, a, b, k):
        self.a[a, a] -= k
        if b >= 0:
            self.a[b, a] += k

    def ketamine(self, v1, v2, q2, v3, q3):
        self.flow(0, 1, q2 / v1)
        self.flow(1, 0, q2 / v2)
        self.flow(0, 2, q3 / v1)
        self.flow(2, 0, q3 / v3)
        self.out["ketamine"] = (0, 1 / v1)

    def norketamine(self, v, cl, vp, q, molar=1):
        self.flow(3, 4, q / v)
        self.flow(4, 3, q / vp)
        self.flow(3, -1, cl / v)
        self.out["norketamine"] = (3, molar / v)

    def effect(self, ke0, v1):
        self.a[8, 0] += ke0
        self.flow(8, -1, ke0)
        self.out["effect"] = (8, 1 / v1)

    def otto_nk(self, s, c, k10):
        v, cl, vp, q = numbers(*OTTO_NK)
        self.flow(0, -1, k10)
        self.a[3, 0] += k10
        self.norketamine(v * s, cl * c, vp, q)

    def kamp2020(self, s, c, kg, _):
        self.ketamine(25 * s, 56 * s, 161 * c, 157 * s, 79 * c)
        self.otto_nk(s, c, 84 * c / (25 * s))
        ke0 = (mpf("0.1876") * log(mpf(kg)) + mpf("0.5932")) * 60
        self.effect(ke0, 25 * s)

    def otto2021(self, s, c, kg, _):
        v1, cl, v2, q2, v3, q3 = numbers("133", "95.2", "187", "23.2",
                                         "98.8", "157")
        self.ketamine(v1 * s, v2, q2, v3, q3)
        self.otto_nk(s, c, cl * c / (v1 * s))

    def simons2022(self, s, c, kg, _):
        v1, cl, v2, q2, v3, q3, nq = numbers("11.6", "1.48", "39.0", "2.43",
                                             "174", "1.21", "2.63")
        transit = 2 / (mpf("20.1") / 60)
        self.ketamine(v1 * s, v2 * s, q2 * 60 * c, v3 * s, q3 * 60 * c)
        self.flow(0, 5, cl * 60 * c / (v1 * s))
        self.flow(5, 6, transit)
        self.flow(6, -1, transit)
        self.a[3, 6] += mpf("0.8") * transit
        self.norketamine(v1 * s, 60 * c, 221 * s, nq * 60 * c,
                         mpf("223.70") / mpf("237.73"))

    def perezruixo2021(self, s, c, kg, _):
        v1, v2, q2, v3, q3, qh, vh, kel, kmet = numbers(
            "192", "143", "84.3", "417", "37.6", "151", "101", "1.11", "2.77")
        self.ketamine(v1, v2, q2, v3, q3)
        self.flow(0, 5, qh / v1)
        self.flow(5, 0, qh / vh)
        self.flow(5, -1, kel + kmet)
        self.a[3, 5] += kmet
        self.norketamine(*numbers("70", "38", "115", "26.1"))

    def herd2007(self, s, c, kg, _):
        v1 = mpf("38.7") * s
        self.ketamine(v1, 102 * s, 215 * c, mpf(1), mpf(0))
        self.flow(0, -1, 90 * c / v1)

    def linear(self, s, c, kg, name):
        per_kg, k10, k12, k21, k13, k31 = numbers(*PER_MIN[name])
        v1 = per_kg * kg
        v3 = v1 * k13 / k31 if k13 else mpf(1)
        self.ketamine(v1, v1 * k12 / k21, v1 * k12 * 60, v3, v1 * k13 * 60)
        self.flow(0, -1, k10 * 60)
        if name == "domino":
            self.effect(mpf("0.238") * 60, v1)


def run(model, plan, times):
    x, now, ready = matrix(10, 1), 0, {}
    edges = {t for start, n, _ in plan for t in (start, start + n)}
    for t in sorted(edges | set(times)):
        h = t - now
        if h > 0:
            if h not in ready:
                ready[h] = expm(model.a * (mpf(h) / 60))
            x[INPUT] = sum(r for a, n, r in plan if a <= now < a + n)
            x = ready[h] * x
        now = t
        if t in times:
            yield t, x


print("# Concentrations to 30 digits for tests/unit/test_pk.c, by"
      " pk_reference.py (mpmath 1.3.0).")
print("model", "kg", "plan", "min", "output", "ng_per_ml", sep="\t")
for name, kg in MODELS:
    model = Model(name, kg)
    for plan in PLANS:
        for t, x in run(model, PLANS[plan], TIMES[plan]):
            for output, (at, per) in model.out.items():
                print(name, kg, plan, t, output, nstr(x[at] * per, 30),
                      sep="\t")
