package io.github.tare.calc.jvm;

import static io.github.tare.calc.unit.MemorySizeText.rounded;

import io.github.tare.calc.managed.RocksDbMemory;
import io.github.tare.calc.option.JvmOptions;
import io.github.tare.calc.option.OptionReader;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.unit.MemorySize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a forecast. The constants are JDK 17's and glibc's where they have any; the rest are
 * estimates, explained in docs/direct-memory.md.
 */
final class NativeUses {
  /** Pekko, Netty, input and output, and the JVM's own; then what each slot adds. */
  private static final int THREADS = 64;

  private static final int THREADS_OF_A_SLOT = 12;

  /** Of {@code -Xss}: what JDK 17 reserves on Linux, and what is touched of any stack. */
  private static final MemorySize STACK = MemorySize.ofMebibytes(1);

  private static final int TOUCHED = 8;

  private static final MemorySize COMPILED = MemorySize.ofMebibytes(48);
  private static final MemorySize ITSELF = MemorySize.ofMebibytes(24);

  /** What Hadoop sets where nobody else does (hadoop-functions.sh). */
  private static final int ARENAS = 4;

  /** What lies idle in an arena, and what glibc reserves for one at a time. */
  private static final MemorySize IDLE = MemorySize.ofMebibytes(4);

  private static final MemorySize ARENA = MemorySize.ofMebibytes(64);

  private final MemoryPlan plan;
  private final Options options;
  private final UserJvmOptions user;
  private final UserLimits limits;

  NativeUses(MemoryPlan plan, Options options, UserJvmOptions user) {
    this.plan = plan;
    this.options = options;
    this.user = user;
    this.limits = UserLimits.of(user);
  }

  List<NativeUse> with(Optional<RocksDbMemory> rocksDb) {
    List<NativeUse> uses =
        new ArrayList<>(List.of(stacks(), codeCache(), collector(), arenas(), itself()));
    if (plan.process() == ProcessKind.TASK_EXECUTOR) {
      rocksDb.flatMap(this::rocksDb).ifPresent(uses::add);
    }
    return uses;
  }

  private NativeUse stacks() {
    int slots = Math.max(plan.slots(), 0);
    long threads = THREADS + (long) THREADS_OF_A_SLOT * slots;
    MemorySize stack =
        limits.find(JvmLimit.STACK).map(UserLimit::size).filter(NativeUses::isSet).orElse(STACK);
    MemorySize touched = MemorySize.ofBytes(stack.bytes() / TOUCHED);
    String perSlot = slots == 0 ? "" : " (" + THREADS + " + " + THREADS_OF_A_SLOT + " a slot)";
    return new NativeUse(
        "thread stacks",
        "threadStacks",
        touched.saturatedTimes(threads),
        Optional.of(stack.saturatedTimes(threads)),
        threads + " threads" + perSlot + " x 1/" + TOUCHED + " of a stack of " + rounded(stack));
  }

  private NativeUse codeCache() {
    MemorySize reserved = limits.effective(JvmLimit.CODE_CACHE, SideEffects.USUAL_CODE_CACHE);
    return new NativeUse(
        "code cache",
        "codeCache",
        reserved.compareTo(COMPILED) < 0 ? reserved : COMPILED,
        Optional.of(reserved),
        "compiled code of a usual job");
  }

  private NativeUse collector() {
    MemorySize heap = limits.effective(JvmLimit.HEAP, JvmArguments.heap(plan));
    GarbageCollector collector = GarbageCollector.chosenBy(user);
    return new NativeUse(
        "garbage collector",
        "garbageCollector",
        collector.of(heap),
        Optional.empty(),
        collector.arithmetic(heap));
  }

  private NativeUse arenas() {
    var setting =
        new OptionReader(options)
            .findExplicit(JvmOptions.mallocArenas(plan.process().keyPrefix()))
            .filter(set -> set.parsed().toOptional().filter(number -> number > 0).isPresent());
    int arenas = setting.flatMap(set -> set.parsed().toOptional()).orElse(ARENAS);
    return new NativeUse(
        "malloc arenas",
        "mallocArenas",
        IDLE.saturatedTimes(arenas),
        Optional.of(ARENA.saturatedTimes(arenas)),
        arenas
            + " ("
            + setting.map(set -> set.key()).orElse("Hadoop's MALLOC_ARENA_MAX")
            + ") x "
            + rounded(IDLE)
            + " that lie idle");
  }

  private static NativeUse itself() {
    return new NativeUse(
        "JVM itself", "jvm", ITSELF, Optional.empty(), "its libraries, symbols and shared classes");
  }

  /** What RocksDB takes by itself uses the managed memory that it leaves first. */
  private Optional<NativeUse> rocksDb(RocksDbMemory rocksDb) {
    MemorySize all = rocksDb.outside(Math.max(plan.slots(), 0));
    return isSet(all) ? Optional.of(rocksDb(rocksDb, all)) : Optional.empty();
  }

  private NativeUse rocksDb(RocksDbMemory rocksDb, MemorySize all) {
    MemorySize managed = plan.size(Pool.MANAGED);
    boolean bounded = rocksDb.limit().total().isPresent();
    return new NativeUse(
        rocksDb.store(),
        "rocksDb",
        all.compareTo(managed) > 0 ? all.minus(managed) : MemorySize.ZERO,
        bounded ? Optional.of(all) : Optional.empty(),
        "%s %s, what the unused managed memory of %s does not hold"
            .formatted(
                rounded(all),
                bounded ? "by its own limit" : "with one state a slot",
                rounded(managed)));
  }

  private static boolean isSet(MemorySize size) {
    return size.bytes() > 0;
  }
}
