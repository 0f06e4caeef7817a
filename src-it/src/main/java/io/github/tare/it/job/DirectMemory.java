package io.github.tare.it.job;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/**
 * User code that takes direct memory: {@code DirectMemory OUTPUT MEBIBYTES kept|dropped METASPACE
 * NATIVE}.
 *
 * <p>Before, it fills metaspace and native memory up to so many MiB; with 0, not at all. It leaves
 * a line, which begins with how many garbage collections there were while it took the direct
 * memory.
 */
public final class DirectMemory {
  private static final long CHECKPOINT_MILLIS = 1000;

  private DirectMemory() {}

  /**
   * Runs the job.
   *
   * @param args the output directory, how many MiB, whether they are kept, and what is full before
   * @throws Exception if the job fails
   */
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(1);
    env.enableCheckpointing(CHECKPOINT_MILLIS);
    env.fromSource(
            new DataGeneratorSource<>(index -> index, 1, Types.LONG),
            WatermarkStrategy.noWatermarks(),
            "one record")
        .map(
            new DirectAppetite(
                Integer.parseInt(args[1]),
                args[2].equals("kept"),
                new Fullness(Integer.parseInt(args[3]), Integer.parseInt(args[4]))))
        .returns(Types.STRING)
        .sinkTo(
            FileSink.forRowFormat(new Path(args[0]), new SimpleStringEncoder<String>())
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build());
    env.execute("direct memory");
  }
}
