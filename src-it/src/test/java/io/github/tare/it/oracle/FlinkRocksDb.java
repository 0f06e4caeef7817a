package io.github.tare.it.oracle;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Flink's state backend as it sets RocksDB up in a slot, up to the point where native memory would
 * be taken: what it asks for is written down instead.
 */
final class FlinkRocksDb {
  /** As large as can be: with pages of 32 KiB Flink can count no more than 64 TiB. */
  private static final int PAGE_SIZE = 1 << 30;

  private final FlinkClass configuration;
  private final FlinkClass memoryConfiguration;
  private final FlinkClass options;
  private final FlinkClass operations;
  private final FlinkClass memoryFactory;
  private final FlinkClass environment;
  private final FlinkClass taskManager;
  private final FlinkClass sharedResources;
  private final FlinkClass memoryManager;

  /** Its package changed with 2.0. */
  FlinkRocksDb(RealFlink flink) throws ReflectiveOperationException {
    String home = flink.version().startsWith("1.") ? "contrib.streaming.state." : "state.rocksdb.";
    configuration = flink.type("configuration.Configuration");
    memoryConfiguration = flink.type(home + "RocksDBMemoryConfiguration");
    options = flink.type(home + "RocksDBConfigurableOptions");
    operations = flink.type(home + "RocksDBOperationUtils");
    memoryFactory = flink.type(home + "RocksDBMemoryControllerUtils$RocksDBMemoryFactory");
    environment = flink.type("runtime.execution.Environment");
    taskManager = flink.type("runtime.taskmanager.TaskManagerRuntimeInfo");
    sharedResources = flink.type("runtime.memory.SharedResources");
    memoryManager = flink.type("runtime.memory.MemoryManager");
  }

  /** What RocksDB gets in a slot with so much managed memory; nothing where nothing bounds it. */
  Map<String, String> memory(Object config, long managed, double fraction)
      throws InvocationTargetException {
    Object memory = memoryConfiguration.call("fromConfiguration", config);
    memoryConfiguration.callOn(memory, "validate");
    SortedMap<String, Long> asked = new TreeMap<>();
    operations.call(
        "allocateSharedCachesIfConfigured",
        memory,
        environment(config, managed),
        fraction,
        operations.constant("LOG"),
        memoryFactory.implementedBy((method, arguments) -> note(asked, method, arguments)));
    return fields(config, asked);
  }

  private static @Nullable Object note(Map<String, Long> asked, String method, Object[] arguments) {
    asked.put(method, (Long) arguments[0]);
    return null;
  }

  private Map<String, String> fields(Object config, Map<String, Long> asked)
      throws InvocationTargetException {
    Long writeBuffers = asked.get("createWriteBufferManager");
    if (writeBuffers == null) {
      return Map.of("rocksDb", "unbounded");
    }
    Object size = configuration.callOn(config, "get", options.constant("WRITE_BUFFER_SIZE"));
    Object isSane =
        operations.call(
            "sanityCheckArenaBlockSize",
            Long.valueOf(new FlinkObject(size).get("getBytes").toString()),
            0L,
            writeBuffers);
    return Map.of(
        "blockCache", Objects.requireNonNull(asked.get("createCache")).toString(),
        "writeBuffers", writeBuffers.toString(),
        "flushesAllTheTime", Boolean.toString(!(Boolean) isSane));
  }

  private Object environment(Object config, long managed) throws InvocationTargetException {
    Object manager = memoryManager.call("create", managed, PAGE_SIZE);
    Object info = taskManager.implementedBy((method, arguments) -> config);
    Object shared = sharedResources.create();
    return environment.implementedBy(
        (method, arguments) ->
            switch (method) {
              case "getMemoryManager" -> manager;
              case "getTaskManagerInfo" -> info;
              case "getSharedResources" -> shared;
              default -> throw new UnsupportedOperationException(method);
            });
  }
}
