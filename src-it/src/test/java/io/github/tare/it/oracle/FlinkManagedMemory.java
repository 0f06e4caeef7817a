package io.github.tare.it.oracle;

import io.github.tare.calc.managed.Consumer;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How one Flink divides managed memory: its own classes, from the pools to RocksDB's cache. */
final class FlinkManagedMemory implements FlinkOracle {
  private final RealFlink flink;
  private final FlinkClass configuration;
  private final FlinkClass resources;
  private final FlinkClass sharing;
  private final FlinkClass useCase;
  private final FlinkRocksDb rocksDb;

  FlinkManagedMemory(RealFlink flink) throws ReflectiveOperationException {
    this.flink = flink;
    configuration = flink.type("configuration.Configuration");
    resources = flink.type("runtime.taskexecutor.TaskExecutorResourceUtils");
    sharing = flink.type("runtime.util.config.memory.ManagedMemoryUtils");
    useCase = flink.type("core.memory.ManagedMemoryUseCase");
    rocksDb = new FlinkRocksDb(flink);
  }

  @Override
  public Answer answer(Question question) {
    Answer plan = flink.answer(question);
    if (!plan.isAccepted()) {
      return plan;
    }
    try {
      return Answer.accepted(fields(question, plan.laidOver(question.config())));
    } catch (InvocationTargetException refusal) {
      return RealFlink.refused(refusal.getTargetException());
    }
  }

  private Map<String, String> fields(Question question, Map<String, String> started)
      throws InvocationTargetException {
    Object config = configuration.call("fromMap", started);
    FlinkObject slot = slot(config, started);
    Map<String, String> fields = new TreeMap<>();
    fields.put("taskHeap", slot.bytes("getTaskHeapMemory"));
    fields.put("taskOffHeap", slot.bytes("getTaskOffHeapMemory"));
    fields.put("network", slot.bytes("getNetworkMemory"));
    fields.put("managed", slot.bytes("getManagedMemory"));
    for (Consumer consumer : question.present()) {
      double fraction = fraction(consumer, question.present(), config);
      fields.put(consumer.name(), Double.toString(fraction));
    }
    fields.putAll(rocksDb(question, config, slot));
    return fields;
  }

  /** Without a share nothing fails before RocksDB is opened; Tare has a warning for that. */
  private Map<String, String> rocksDb(Question question, Object config, FlinkObject slot)
      throws InvocationTargetException {
    double fraction =
        usesRocksDb(question) ? fraction(Consumer.STATE_BACKEND, question.present(), config) : 0;
    return fraction == 0
        ? Map.of()
        : rocksDb.memory(config, Long.parseLong(slot.bytes("getManagedMemory")), fraction);
  }

  private FlinkObject slot(Object config, Map<String, String> started)
      throws InvocationTargetException {
    int slots =
        Integer.parseInt(Objects.requireNonNull(started.get("taskmanager.numberOfTaskSlots")));
    Object spec = resources.call("resourceSpecFromConfig", config);
    return new FlinkObject(resources.call("generateDefaultSlotResourceProfile", spec, slots));
  }

  private double fraction(Consumer consumer, Set<Consumer> present, Object config)
      throws InvocationTargetException {
    Set<Object> useCases =
        present.stream().map(each -> useCase.constant(each.name())).collect(Collectors.toSet());
    return (Double)
        sharing.call(
            "convertToFractionOfSlot",
            useCase.constant(consumer.name()),
            1.0,
            useCases,
            config,
            config,
            Optional.empty(),
            flink.loader());
  }

  private static boolean usesRocksDb(Question question) {
    return question.present().contains(Consumer.STATE_BACKEND)
        && "rocksdb".equalsIgnoreCase(question.config().get("state.backend.type"));
  }
}
