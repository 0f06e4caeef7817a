package io.github.tare.calc.migrate;

import static io.github.tare.calc.unit.MemorySizeText.rounded;

import io.github.tare.calc.option.OldMemoryOptions;
import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.TaskExecutorOptions;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Network memory: a range under other names, or a number of buffers. */
final class NetworkMemory {
  private static final String NOW = "taskmanager.memory.network.";
  private static final String BEFORE = "taskmanager.network.memory.";
  private static final List<OptionKey<?>> RANGE =
      List.of(
          OldMemoryOptions.NETWORK_MIN,
          OldMemoryOptions.NETWORK_MAX,
          OldMemoryOptions.NETWORK_FRACTION);

  private final Ledger ledger;

  NetworkMemory(Ledger ledger) {
    this.ledger = ledger;
  }

  void migrate() {
    RANGE.forEach(option -> ledger.written(option).ifPresent(this::rename));
    ledger.written(TaskExecutorOptions.NETWORK_BUFFERS).ifPresent(this::buffers);
  }

  private void rename(Setting<?> old) {
    String key = old.key().replace(BEFORE, NOW);
    if (ledger.isSet(key)) {
      ledger.goes(old, key + " is set already, and it wins.");
    } else {
      ledger.becomes(old, Map.of(key, old.text().strip()), "It has another name.");
    }
  }

  private void buffers(Setting<Integer> old) {
    Optional<String> winner = winner();
    if (winner.isPresent()) {
      ledger.goes(old, winner.get() + " is set too, and it wins.");
      return;
    }
    Optional<MemorySize> segment = OldContainers.segment(ledger);
    OldContainers.buffers(ledger)
        .ifPresent(size -> segment.ifPresent(each -> become(old, size, each)));
  }

  private void become(Setting<Integer> old, MemorySize size, MemorySize segment) {
    Map<String, String> range = new LinkedHashMap<>();
    range.put(NOW + "min", MemorySizeText.shortest(size));
    range.put(NOW + "max", MemorySizeText.shortest(size));
    ledger.becomes(
        old,
        range,
        "%s buffers of %s are %s.".formatted(old.text().strip(), rounded(segment), rounded(size)));
  }

  private Optional<String> winner() {
    return RANGE.stream()
        .map(OptionKey::name)
        .flatMap(old -> List.of(old, old.replace(BEFORE, NOW)).stream())
        .filter(ledger::isSet)
        .findFirst();
  }
}
