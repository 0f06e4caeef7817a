package io.github.tare.yarn.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StagerTest {
  private static final StagingPlan PLAN =
      new StagingPlan(
          List.of(
              StagingItem.text("config.yaml", "a: b\n"),
              StagingItem.text("lib/one.jar", "1".repeat(1000)),
              StagingItem.text("lib/two.jar", "2".repeat(5000)),
              StagingItem.text("log4j.properties", "x=y\n"),
              StagingItem.text("usrlib/job.jar", "3".repeat(10))));

  private final MemoryArea area = new MemoryArea("application_1_1");
  private final CountingListener listener = new CountingListener();

  @Test
  void everything_arrives_and_is_listed_in_the_order_of_the_plan() throws Exception {
    StagedFiles staged = new Stager(area, Optional.empty(), listener).stage(PLAN);
    assertThat(staged.directory()).isEqualTo(area.directory());
    assertThat(staged.all())
        .extracting(StagedFile::name)
        .containsExactly(
            "config.yaml", "lib/one.jar", "lib/two.jar", "log4j.properties", "usrlib/job.jar");
    assertThat(area.files()).hasSize(5);
  }

  @Test
  void the_listener_is_told_of_every_byte() throws Exception {
    new Stager(area, Optional.empty(), listener).stage(PLAN);
    assertThat(listener.begun).isEqualTo("5 files, 6019 bytes");
    assertThat(listener.sent).hasValue(PLAN.bytes());
    assertThat(listener.done).isTrue();
  }

  @Test
  void a_file_that_fails_takes_everything_with_it() {
    area.breakingAt("lib/one.jar");
    assertThatThrownBy(() -> new Stager(area, Optional.empty(), listener).stage(PLAN))
        .isInstanceOf(IOException.class)
        .hasMessage("lib/one.jar: the disk is full");
    assertThat(area.isThere()).isFalse();
    assertThat(listener.done).isFalse();
  }

  @Test
  void a_late_file_that_fails_takes_everything_with_it() throws Exception {
    Stager stager = new Stager(area, Optional.empty(), listener);
    stager.stage(PLAN);
    area.breakingAt("manifest");
    assertThatThrownBy(() -> stager.stageAlso(StagingItem.text("manifest", "{}")))
        .hasMessage("manifest: the disk is full");
    assertThat(area.isThere()).isFalse();
  }

  @Test
  void an_interruption_ends_the_uploads_and_removes_everything() throws Exception {
    CountDownLatch hangs = area.hanging();
    CountDownLatch gone = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              try {
                new Stager(area, Optional.empty(), listener).stage(PLAN);
              } catch (InterruptedException e) {
                gone.countDown();
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    thread.start();
    hangs.await();
    thread.interrupt();
    gone.await();
    assertThat(area.isThere()).isFalse();
  }

  @Test
  void a_directory_that_cannot_be_removed_does_not_hide_why() {
    area.breakingAt("lib/two.jar");
    area.staying();
    assertThatThrownBy(() -> new Stager(area, Optional.empty(), listener).stage(PLAN))
        .hasMessage("lib/two.jar: the disk is full")
        .hasSuppressedException(new IOException("the name node is in safe mode"));
  }

  private static final class CountingListener implements StagingListener {
    private final AtomicLong sent = new AtomicLong();
    private String begun = "";
    private boolean done;

    @Override
    public void begins(int files, int there, long bytes) {
      begun = files + " files, " + bytes + " bytes";
    }

    @Override
    public void sent(String name, long bytes) {
      sent.addAndGet(bytes);
    }

    @Override
    public void done() {
      done = true;
    }
  }
}
