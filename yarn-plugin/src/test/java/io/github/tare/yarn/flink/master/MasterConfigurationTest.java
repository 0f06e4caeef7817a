package io.github.tare.yarn.flink.master;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.launch.GrantedContainer;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

class MasterConfigurationTest {
  private final Configuration staged = new Configuration();

  @Test
  void the_node_decides_where_the_master_is_reached() {
    staged.setString("jobmanager.rpc.address", "localhost");
    staged.setString("rest.address", "localhost");
    Configuration made = make();
    assertThat(made.getString("jobmanager.rpc.address", "")).isEqualTo("node7");
    assertThat(made.getString("rest.address", "")).isEqualTo("node7");
    assertThat(made.getString("rest.bind-address", "")).isEqualTo("node7");
    assertThat(made.getString("rest.bind-port", "")).isEqualTo("0");
    assertThat(made.getString("high-availability.cluster-id", "")).isEqualTo("application_1_2");
  }

  @Test
  void what_a_user_has_set_stays() {
    staged.setString("rest.bind-port", "9000-9100");
    staged.setString("rest.bind-address", "0.0.0.0");
    staged.setString("high-availability.cluster-id", "mine");
    Configuration made = make();
    assertThat(made.getString("rest.bind-port", "")).isEqualTo("9000-9100");
    assertThat(made.getString("rest.bind-address", "")).isEqualTo("0.0.0.0");
    assertThat(made.getString("high-availability.cluster-id", "")).isEqualTo("mine");
  }

  @Test
  void a_port_that_a_user_has_set_under_its_general_name_stays() {
    staged.setString("rest.port", "8081");
    assertThat(make().containsKey("rest.bind-port")).isFalse();
  }

  @Test
  void binding_to_localhost_as_flink_ships_it_would_shut_every_other_node_out() {
    for (String key :
        new String[] {"jobmanager.bind-host", "taskmanager.bind-host", "rest.bind-address"}) {
      staged.setString(key, "localhost");
    }
    Configuration made = make();
    assertThat(made.getString("jobmanager.bind-host", "")).isEqualTo("0.0.0.0");
    assertThat(made.getString("taskmanager.bind-host", "")).isEqualTo("0.0.0.0");
    assertThat(made.getString("rest.bind-address", "")).isEqualTo("node7");
  }

  @Test
  void properties_of_the_command_line_win_over_the_staged_file() {
    staged.setString("a", "1");
    Configuration made =
        MasterConfiguration.of(
            staged,
            new String[] {"--configDir", ".", "-Da=2", "-Db=x=y", "-Dnothing"},
            "node7",
            "application_1_2");
    assertThat(made.getString("a", "")).isEqualTo("2");
    assertThat(made.getString("b", "")).isEqualTo("x=y");
    assertThat(made.containsKey("nothing")).isFalse();
    assertThat(staged.getString("a", "")).isEqualTo("1");
  }

  @Test
  void workers_are_told_what_changed_but_not_what_is_true_of_the_masters_container_only() {
    staged.setString("parallelism.default", "2");
    staged.setString("taskmanager.bind-host", "localhost");
    Configuration effective = make();
    effective.setString("io.tmp.dirs", "/master/only");
    effective.setString("jobmanager.rpc.port", "4711");
    assertThat(
            WorkerProperties.of(
                staged, effective, new GrantedContainer("c1", "node1", "node1:4", 1)))
        .containsEntry("jobmanager.rpc.port", "4711")
        .containsEntry("jobmanager.rpc.address", "node7")
        .containsEntry("taskmanager.bind-host", "0.0.0.0")
        .containsEntry("taskmanager.host", "node1")
        .containsEntry("internal.taskmanager.node-id", "node1")
        .containsEntry("internal.taskmanager.resource-id.metadata", "node1:4")
        .doesNotContainKeys("io.tmp.dirs", "parallelism.default", "rest.bind-address");
  }

  private Configuration make() {
    return MasterConfiguration.of(staged, new String[0], "node7", "application_1_2");
  }
}
