package io.github.tare.yarn.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.tare.calc.problem.ProblemText;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.Golden;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PruningTest {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final URI APPLICATION =
      URI.create("hdfs://nn:8020/user/jane/.tare/application_1_1");

  private final MemoryCache cache = new MemoryCache();

  @Test
  void what_nobody_used_for_long_goes_and_the_rest_stays() throws IOException {
    keep("old.jar");
    cache.later(MONTH.toMillis());
    keep("new.jar");
    Pruned pruned = prune(MONTH);
    assertThat(pruned.removed()).extracting(PruningTest::forPeople).containsExactly("old.jar");
    assertThat(pruned.kept().files()).extracting(PruningTest::forPeople).containsExactly("new.jar");
    assertThat(cache.names()).containsExactly("new.jar");
  }

  @Test
  void looking_removes_nothing() throws IOException {
    keep("old.jar");
    Pruned pruned = new Pruning(cache, Duration.ZERO, cache.now()).look();
    assertThat(pruned.removed()).hasSize(1);
    assertThat(cache.names()).containsExactly("old.jar");
  }

  @Test
  void what_an_application_uses_stays_however_old_it_is() throws IOException {
    lease("application_1_1", keep("used.jar"));
    keep("unused.jar");
    cache.directory(APPLICATION);
    cache.later(100 * MONTH.toMillis());
    assertThat(new Pruning(cache, Duration.ZERO, cache.now()).look().removed())
        .extracting(PruningTest::forPeople)
        .containsExactly("unused.jar");
    Pruned pruned = prune(Duration.ZERO);
    assertThat(cache.names()).containsExactly("lease-application_1_1", "used.jar");
    assertThat(pruned.kept().applications()).isEqualTo(1);
    assertThat(pruned.kept().uses(pruned.kept().files().get(0))).isTrue();
  }

  @Test
  void a_lease_ends_with_its_applications_staging_directory() throws IOException {
    lease("application_1_1", keep("used.jar"));
    prune(Duration.ZERO);
    assertThat(cache.names()).isEmpty();
  }

  @Test
  void a_file_that_is_taken_up_while_pruning_is_put_back() throws IOException {
    String name = keep("old.jar");
    CachedFile before = cache.find(name).orElseThrow();
    cache.directory(APPLICATION);
    AtomicBoolean once = new AtomicBoolean();
    cache.beforeRenaming(
        to -> {
          if (CachedName.isAside(to) && once.compareAndSet(false, true)) {
            lease("application_1_1", name);
          }
        });
    Pruned pruned = prune(Duration.ZERO);
    assertThat(pruned.removed()).isEmpty();
    assertThat(cache.find(name)).contains(before);
  }

  @Test
  void what_an_earlier_run_left_aside_goes_or_comes_back() throws IOException {
    String used = keep("used.jar");
    String unused = keep("unused.jar");
    cache.rename(used, CachedName.aside(used));
    cache.rename(unused, CachedName.aside(unused));
    lease("application_1_1", used);
    cache.directory(APPLICATION);
    prune(MONTH);
    assertThat(cache.names()).containsExactly("lease-application_1_1", "used.jar");
  }

  @Test
  void what_was_written_by_half_goes_after_a_day() throws IOException {
    cache.damage("part-1-lib.jar", "ha");
    prune(Duration.ZERO);
    assertThat(cache.names()).containsExactly("part-1-lib.jar");
    cache.later(Duration.ofDays(1).toMillis() + 1);
    prune(MONTH);
    assertThat(cache.names()).isEmpty();
  }

  @Test
  void a_lease_that_cannot_be_read_keeps_everything() throws IOException {
    keep("old.jar");
    cache.damage("lease-application_1_1", "");
    DamagedLeaseException told =
        catchThrowableOfType(DamagedLeaseException.class, () -> prune(Duration.ZERO));
    Golden.check(
        PruningTest.class, "640-lease-damaged.txt", ProblemText.of(Problems.of(told.problem())));
    assertThat(cache.names()).contains("old.jar");
  }

  private Pruned prune(Duration olderThan) throws IOException {
    return new Pruning(cache, olderThan, cache.now()).run();
  }

  private String keep(String file) throws IOException {
    return cache.keep(file);
  }

  private void lease(String applicationId, String... names) {
    cache.damage(CachedName.lease(applicationId), new Lease(APPLICATION, Set.of(names)).text());
  }

  private static String forPeople(CachedFile file) {
    return CachedName.forPeople(file.name());
  }
}
