package io.github.tare.calc.jvm;

import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.Parsed;
import java.util.List;
import java.util.Optional;

/** What a JVM can be told to keep within, by the options that say so. */
enum JvmLimit {
  HEAP("the maximum heap", "-Xmx", "-XX:MaxHeapSize=", "-mx"),
  INITIAL_HEAP("the initial heap", "-Xms", "-XX:InitialHeapSize=", "-ms"),
  DIRECT("direct memory", "-XX:MaxDirectMemorySize="),
  METASPACE("metaspace", "-XX:MaxMetaspaceSize="),
  CODE_CACHE("the code cache", "-XX:ReservedCodeCacheSize="),
  CLASS_SPACE("class space", "-XX:CompressedClassSpaceSize="),
  STACK("the stack of a thread", "-Xss", JvmLimit.STACK_IN_KIBIBYTES, "-ss");

  private static final String STACK_IN_KIBIBYTES = "-XX:ThreadStackSize=";

  private final String displayName;

  @SuppressWarnings("ImmutableEnumChecker") // of List.of
  private final List<String> prefixes;

  JvmLimit(String displayName, String... prefixes) {
    this.displayName = displayName;
    this.prefixes = List.of(prefixes);
  }

  String displayName() {
    return displayName;
  }

  /** What the token says about this limit, if it does; {@code -mx} and its like are older names. */
  Optional<Parsed<MemorySize>> sizeIn(String token) {
    for (String prefix : prefixes) {
      if (token.startsWith(prefix)) {
        return Optional.of(parse(prefix, token.substring(prefix.length())));
      }
    }
    return Optional.empty();
  }

  private static Parsed<MemorySize> parse(String prefix, String text) {
    return prefix.equals(STACK_IN_KIBIBYTES) ? JvmSize.kibibytes(text) : JvmSize.parse(text);
  }

  /** The option that decides, for a hint. */
  String remedy(ProcessKind process) {
    String memory = process.keyPrefix() + ".memory.";
    return switch (this) {
      case HEAP, INITIAL_HEAP ->
          switch (process) {
            case TASK_EXECUTOR -> memory + "task.heap.size";
            case JOB_MANAGER -> memory + "heap.size";
          };
      case DIRECT ->
          switch (process) {
            case TASK_EXECUTOR -> memory + "task.off-heap.size";
            case JOB_MANAGER -> memory + "off-heap.size";
          };
      case METASPACE, CLASS_SPACE -> memory + "jvm-metaspace.size";
      case CODE_CACHE, STACK -> memory + "jvm-overhead.min";
    };
  }
}
