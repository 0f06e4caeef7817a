package io.github.tare.yarn.submit;

import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;

/** What an application can have too little of. */
public enum Measure {
  /** In MiB, as YARN counts. */
  MEMORY {
    @Override
    String exact(long mebibytes) {
      return MemorySizeText.human(size(mebibytes));
    }

    @Override
    String brief(long mebibytes) {
      return MemorySizeText.rounded(size(mebibytes));
    }
  },
  VCORES {
    @Override
    String exact(long vcores) {
      return vcores == 1 ? "1 vcore" : vcores + " vcores";
    }

    @Override
    String brief(long vcores) {
      return exact(vcores);
    }
  };

  /** With all that is known, for example {@code 1.5 GiB (1610612736 bytes)}. */
  abstract String exact(long amount);

  /** For a line that comes again and again, for example {@code 1.5 GiB}. */
  abstract String brief(long amount);

  private static MemorySize size(long mebibytes) {
    return MemorySize.ofBytes(MemorySize.MEBIBYTE).saturatedTimes(mebibytes);
  }
}
