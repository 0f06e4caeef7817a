package io.github.tare.it.job;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A batch job that sorts two inputs by their keys in managed memory and joins them: {@code
 * SortedJoin OUTPUT RECORDS KEYS PARALLELISM}.
 *
 * <p>Record {@code i} of the left has the key {@code i mod KEYS}, of the right {@code 7 i mod
 * KEYS}; each carries {@value #PAYLOAD_BYTES} bytes made of its number. Each key leaves a line: the
 * key, how many records it has on the left and on the right, and the sum over what they carry.
 */
public final class SortedJoin {
  /** Of each record. */
  public static final int PAYLOAD_BYTES = 100;

  private static final TypeInformation<Tuple2<Long, byte[]>> RECORD =
      Types.TUPLE(Types.LONG, Types.PRIMITIVE_ARRAY(Types.BYTE));

  private SortedJoin() {}

  /**
   * Runs the job.
   *
   * @param args the output directory, how many records on either side, how many keys, and the
   *     parallelism, which Flink would otherwise make smaller for so few records
   * @throws Exception if the job fails
   */
  public static void main(String[] args) throws Exception {
    long records = Long.parseLong(args[1]);
    long keys = Long.parseLong(args[2]);
    int parallelism = Integer.parseInt(args[3]);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    DataStream<String> joined =
        side(env, "left", 1, records, keys, parallelism)
            .connect(side(env, "right", 7, records, keys, parallelism))
            .process(new JoinedKeys(), Types.STRING)
            .setParallelism(parallelism);
    joined
        .sinkTo(FileSink.forRowFormat(new Path(args[0]), new SimpleStringEncoder<String>()).build())
        .setParallelism(parallelism);
    env.execute("sorted join");
  }

  private static KeyedStream<Tuple2<Long, byte[]>, Long> side(
      StreamExecutionEnvironment env,
      String name,
      long step,
      long records,
      long keys,
      int parallelism) {
    return env.fromSource(
            new DataGeneratorSource<>(
                index -> Tuple2.of(step * index % keys, Payload.of(index, step, PAYLOAD_BYTES)),
                records,
                RECORD),
            WatermarkStrategy.noWatermarks(),
            name)
        .setParallelism(parallelism)
        .keyBy(record -> record.f0, Types.LONG);
  }
}
