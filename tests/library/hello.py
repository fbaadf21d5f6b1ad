# SPDX-License-Identifier: MIT
import ctypes
import sys

infuse = ctypes.CDLL("libinfuse.so.0")
words = ["check", "--weight", "70", "--protocol", "goldberg-2010",
         "--rate", "25 mg/h", "--format", "json"]
typed = (ctypes.c_char_p * len(words))(*[word.encode() for word in words])
answer, errors = ctypes.c_void_p(), ctypes.c_void_p()
status = infuse.infuse_command(len(words), typed, None, None,
                               ctypes.c_size_t(0), ctypes.byref(answer),
                               ctypes.byref(errors))
for text in answer, errors:
    sys.stdout.write(ctypes.string_at(text.value).decode())
    infuse.infuse_command_free(text)
sys.exit(status)
