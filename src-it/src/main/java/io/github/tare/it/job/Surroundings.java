package io.github.tare.it.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Writes down what its processes find around them: {@code Surroundings OUTPUT QUESTION...}.
 *
 * <p>A question is {@code env:NAME}, {@code file:PATH} (its content), {@code resource:NAME} (of the
 * system class path), {@code library:NAME} (beside the job's own classes) or {@code property:NAME}.
 * Each is answered by the master and by a worker, in a line such as {@code worker env:USER=jane}.
 */
public final class Surroundings {
  private Surroundings() {}

  /**
   * Runs the job.
   *
   * @param args the output directory and the questions
   * @throws Exception if the job fails
   */
  public static void main(String[] args) throws Exception {
    List<String> questions = List.copyOf(Arrays.asList(args).subList(1, args.length));
    List<String> lines =
        questions.stream()
            .map(question -> question + "\n" + answer("master", question))
            .collect(Collectors.toList());
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.setParallelism(1);
    env.fromSource(
            new DataGeneratorSource<>(new WordByIndex(lines), lines.size(), Types.STRING),
            WatermarkStrategy.noWatermarks(),
            "questions")
        .map(Surroundings::answered, Types.STRING)
        .sinkTo(
            FileSink.forRowFormat(
                    new org.apache.flink.core.fs.Path(args[0]), new SimpleStringEncoder<String>())
                .build());
    env.execute("surroundings");
  }

  private static String answered(String line) {
    int end = line.indexOf('\n');
    return line.substring(end + 1) + "\n" + answer("worker", line.substring(0, end));
  }

  private static String answer(String who, String question) {
    int colon = question.indexOf(':');
    String name = question.substring(colon + 1);
    return who + " " + question + "=" + value(question.substring(0, colon), name);
  }

  private static String value(String kind, String name) {
    return switch (kind) {
      case "env" -> String.valueOf(System.getenv(name));
      case "property" -> String.valueOf(System.getProperty(name));
      case "library" ->
          String.valueOf(Surroundings.class.getClassLoader().getResource(name) != null);
      case "resource" -> String.valueOf(ClassLoader.getSystemResource(name) != null);
      default -> content(Path.of(name));
    };
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return e.toString();
    }
  }
}
