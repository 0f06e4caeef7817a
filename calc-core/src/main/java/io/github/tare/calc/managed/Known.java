package io.github.tare.calc.managed;

import io.github.tare.calc.option.Setting;

/** A setting that could be read, and its value. */
record Known<T>(Setting<T> setting, T value) {}
