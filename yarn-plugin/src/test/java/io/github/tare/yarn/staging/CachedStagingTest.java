package io.github.tare.yarn.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedStagingTest {
  @TempDir private Path lib;
  private final MemoryCache cache = new MemoryCache();
  private final List<String> begun = new ArrayList<>();
  private int applications;

  @BeforeEach
  void aFlink() throws IOException {
    Files.writeString(lib.resolve("one.jar"), "1");
    Files.writeString(lib.resolve("two.jar"), "two");
  }

  @Test
  void a_second_submission_sends_nothing_but_its_own_files() throws Exception {
    List<StagedFile> first = stage();
    List<StagedFile> second = stage();
    assertThat(begun).containsExactly("3 files, there 0, bytes 9", "3 files, there 2, bytes 5");
    assertThat(second.subList(1, 3)).isEqualTo(first.subList(1, 3));
    assertThat(second)
        .extracting(StagedFile::name)
        .containsExactly("config", "lib/one.jar", "lib/two.jar");
    assertThat(second)
        .extracting(StagedFile::reach)
        .containsExactly(Reach.APPLICATION, Reach.USER, Reach.USER);
    assertThat(second.get(0).uri()).isNotEqualTo(first.get(0).uri());
  }

  @Test
  void a_file_that_changed_under_its_name_is_sent_anew() throws Exception {
    List<StagedFile> first = stage();
    Files.writeString(lib.resolve("two.jar"), "TWO");
    List<StagedFile> second = stage();
    assertThat(begun).endsWith("3 files, there 1, bytes 8");
    assertThat(second.get(1)).isEqualTo(first.get(1));
    assertThat(second.get(2).uri()).isNotEqualTo(first.get(2).uri());
  }

  @Test
  void a_file_that_was_damaged_in_the_cache_is_sent_anew_under_its_name() throws Exception {
    List<StagedFile> first = stage();
    cache.damage(cache.nameOf("two.jar"), "owt");
    List<StagedFile> second = stage();
    assertThat(begun).endsWith("3 files, there 1, bytes 8");
    assertThat(second.get(2).uri()).isEqualTo(first.get(2).uri());
    assertThat(second.get(2).modified()).isGreaterThan(first.get(2).modified());
    stage();
    assertThat(begun).endsWith("3 files, there 2, bytes 5");
  }

  @Test
  void one_that_was_written_by_half_is_not_used() throws Exception {
    stage();
    String name = cache.nameOf("two.jar");
    cache.remove(name);
    cache.damage(CachedName.part(name, "killed"), "t");
    stage();
    assertThat(begun).endsWith("3 files, there 1, bytes 8");
  }

  @Test
  void one_that_is_shorter_than_it_should_be_is_not_used() throws Exception {
    stage();
    cache.damage(cache.nameOf("two.jar"), "tw");
    stage();
    assertThat(begun).endsWith("3 files, there 1, bytes 8");
  }

  @Test
  void of_two_at_the_same_time_the_later_uses_what_the_earlier_sent() throws Exception {
    AtomicBoolean overtaken = new AtomicBoolean();
    List<List<StagedFile>> others = new ArrayList<>();
    cache.beforeRenaming(
        name -> {
          if (CachedName.isContent(name) && overtaken.compareAndSet(false, true)) {
            others.add(stage());
          }
        });
    List<StagedFile> late = stage();
    assertThat(late.subList(1, 3)).isEqualTo(others.get(0).subList(1, 3));
    assertThat(cache.names())
        .containsExactly("lease-application_1_1", "lease-application_1_2", "one.jar", "two.jar");
  }

  @Test
  void a_file_that_changes_while_it_is_sent_ends_it_and_is_not_kept() throws Exception {
    cache.beforeRenaming(
        name -> {
          if (CachedName.isLease(name)) {
            Files.writeString(lib.resolve("two.jar"), "owt");
          }
        });
    assertThatThrownBy(this::stage)
        .isInstanceOf(ChangedFileException.class)
        .hasMessage(lib.resolve("two.jar") + " changed while it was staged");
    assertThat(cache.names()).doesNotContain("two.jar").noneMatch(CachedName::isPart);
  }

  @Test
  void a_file_that_vanishes_before_it_is_read_is_named() throws Exception {
    StagingPlan plan = plan();
    Files.delete(lib.resolve("one.jar"));
    assertThatThrownBy(() -> stage(plan))
        .isInstanceOf(ChangedFileException.class)
        .hasMessage(lib.resolve("one.jar") + " is not there any more");
  }

  @Test
  void the_lease_says_what_is_used_before_anything_is_looked_for() throws Exception {
    stage();
    String lease = cache.read("lease-application_1_1").orElseThrow();
    assertThat(lease.lines())
        .containsExactlyInAnyOrder(
            "hdfs://nn:8020/user/jane/.tare/application_1_1",
            cache.nameOf("one.jar"),
            cache.nameOf("two.jar"));
  }

  private StagingPlan plan() throws IOException {
    return new StagingPlan(
        List.of(
            StagingItem.text("config", "a: b\n"),
            StagingItem.file("lib/one.jar", lib.resolve("one.jar"), Reach.USER),
            StagingItem.file("lib/two.jar", lib.resolve("two.jar"), Reach.USER)));
  }

  private List<StagedFile> stage() throws IOException {
    return stage(plan());
  }

  private List<StagedFile> stage(StagingPlan plan) throws IOException {
    applications++;
    MemoryArea area = new MemoryArea("application_1_" + applications);
    try {
      return new Stager(area, Optional.of(cache), new Beginnings()).stage(plan).all();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Notes what is to be sent. */
  private final class Beginnings implements StagingListener {
    @Override
    public void begins(int files, int there, long bytes) {
      begun.add(files + " files, there " + there + ", bytes " + bytes);
    }

    @Override
    public void sent(String name, long bytes) {}

    @Override
    public void done() {}
  }
}
