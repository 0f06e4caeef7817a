package io.github.tare.yarn.submit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitReasonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [Sun Nov 22 08:51:27 +0000 2026] Application is Activated, waiting for resources to be assigned for AM.  Details : AM Partition = <DEFAULT_PARTITION> ; | waits for a node with room for the application master
          AM container is launched, waiting for AM container to Register with RM | the application master's container was launched and is starting
          [Sun Nov 22 08:51:27 +0000 2026] Application is added to the scheduler and is not yet activated. Queue's AM resource limit exceeded.  Details : AM Partition = <DEFAULT_PARTITION>; AM Resource Request = <memory:1600, vCores:1>; Queue Resource Limit for AM = <memory:1024, vCores:1>; | waits: the queue's share for application masters is used up (AM Partition = <DEFAULT_PARTITION>; AM Resource Request = <memory:1600, vCores:1>; Queue Resource Limit for AM = <memory:1024, vCores:1>)
          Application is added to the scheduler and is not yet activated. User's AM resource limit exceeded. | waits: this user's share for application masters in the queue is used up
          Application is added to the scheduler and is not yet activated. Skipping AM assignment as cluster resource is empty. | waits: no node of the cluster has registered
          Application is added to the scheduler and is not yet activated. | waits to be activated in its queue
          Something else   that YARN says | Something else that YARN says
          `` | ``
          """)
  void diagnostics_of_yarn_are_told_in_plain_words(String diagnostics, String words) {
    assertThat(WaitReason.inWords(diagnostics)).isEqualTo(words);
  }
}
