package io.github.tare.calc.plan;

import io.github.tare.calc.option.Setting;

/** A setting that could be read, and its value. */
record Value<T>(Setting<T> setting, T value) {}
