package io.github.tare.calc.managed;

import io.github.tare.calc.plan.Derivation;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;

/** Managed memory as golden files show it: every number with its rule and its origin. */
final class ManagedMemoryText {
  private ManagedMemoryText() {}

  static String of(ManagedMemory memory) {
    StringBuilder text = new StringBuilder();
    append(text, "slot: managed memory", memory.slot().managed());
    memory.presence().reasons().forEach((who, why) -> text.append(who + ": " + why + "\n"));
    memory.shares().forEach(share -> append(text, share));
    memory.rocksDb().ifPresent(rocksDb -> append(text, rocksDb));
    return text.toString();
  }

  private static void append(StringBuilder text, ConsumerShare share) {
    text.append(share.consumer().displayName()).append(' ').append(share.fraction());
    append(text, " of it", share.size());
  }

  private static void append(StringBuilder text, RocksDbMemory memory) {
    text.append(memory.store() + " " + memory.limit().bound().jsonName() + "\n");
    memory.limit().total().ifPresent(total -> append(text, "budget", total));
    memory
        .budget()
        .ifPresent(
            budget -> {
              append(text, "block cache", budget.blockCache());
              append(text, "write buffers", budget.writeBuffers());
            });
    append(text, "each state by itself", memory.perState().together());
  }

  private static void append(StringBuilder text, String name, Derivation why) {
    String decidedBy = why.key().isEmpty() ? "" : why.key() + ", ";
    text.append(
        "%s %s: %s [%s%s]\n"
            .formatted(
                name,
                MemorySizeText.human(why.size()),
                why.rule(),
                decidedBy,
                why.origin().describe()));
  }

  private static void append(StringBuilder text, String name, MemorySize size) {
    text.append(name).append(' ').append(MemorySizeText.human(size)).append('\n');
  }
}
