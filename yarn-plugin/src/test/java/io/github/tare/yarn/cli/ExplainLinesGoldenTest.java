package io.github.tare.yarn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.prepare.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainLinesGoldenTest {
  private static final String GOOD =
      "{\"id\":\"x\",\"version\":\"2.3.0\",\"process\":\"taskmanager\",\"mode\":\"yarn\","
          + "\"config\":{\"taskmanager.memory.process.size\":\"1728m\"}}\n";

  @TempDir Path directory;

  @Test
  void a_malformed_line_gets_its_problem_and_the_rest_go_on_in_order() throws IOException {
    Transcript shell =
        new Transcript(directory)
            .input(
                GOOD
                    + "\n"
                    + "not json\n"
                    + "[1]\n"
                    + "{\"id\":\"a\",\"version\":\"9\",\"process\":\"tm\",\"mode\":\"z\"}\n"
                    + "{\"id\":\"b\",\"version\":\"0.9.1\",\"process\":\"jobmanager\"}\n"
                    + "{\"id\":\"c\"}\n"
                    + "{\"id\":\"d\",\"config\":{\"k\":null}}\n"
                    + "{\"id\":\"e\",\"id\":\"f\"}\n"
                    + "{\"id\":\"g\"} trailing\n"
                    + "{\"id\":7,\"version\":\"1.20.3\",\"process\":\"jobmanager\",\"other\":[{}],"
                    + "\"config\":{\"jobmanager.memory.process.size\":1677721600}}\n"
                    + "{\"id\":\"last\",\"version\":\"2.3.0\",\"process\":\"taskmanager\"}");
    Transcript.Result result = shell.run("explain", "--jsonl");

    shell.matches("explain-lines");
    assertThat(result.out().lines()).hasSize(12);
  }

  @Test
  void managed_memory_is_shared_out_where_the_request_asks_for_it() throws IOException {
    String rocksDb =
        "\"version\":\"2.3.0\",\"process\":\"taskmanager\",\"config\":{\"state.backend.type\":\"rocksdb\","
            + "\"taskmanager.memory.process.size\":\"1728m\"}";
    Transcript shell =
        new Transcript(directory)
            .input(
                "{\"id\":1,\"consumers\":\"state-backend,python\","
                    + rocksDb
                    + "}\n"
                    + "{\"id\":2,\"consumers\":\"\","
                    + rocksDb
                    + "}\n"
                    + "{\"id\":3,\"consumers\":\"rocksdb\","
                    + rocksDb
                    + "}\n"
                    + "{\"id\":4,"
                    + rocksDb
                    + "}\n");
    shell.run("explain", "--jsonl");
    shell.matches("explain-lines-managed");
  }

  @Test
  void no_request_gets_no_answer() {
    Transcript.Result result = new Transcript(directory).run("explain", "--jsonl");

    assertThat(result).isEqualTo(new Transcript.Result(ExitCode.OK, "", ""));
  }
}
