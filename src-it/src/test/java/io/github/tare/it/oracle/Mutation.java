package io.github.tare.it.oracle;

import java.util.List;
import java.util.function.Predicate;

/** What can become of a configuration. */
enum Mutation {
  OFF_BY_ONE(SizeChanges::offByOne),
  SPELT_ANOTHER_WAY(SizeChanges::respell),
  EDGE_OF_REFUSAL(EdgeOfRefusal::seek),
  EDGE_SIZE(SizeChanges::edge),
  ANY_UNIT(SizeChanges::anyUnit),
  SIZE_OF_ANOTHER_KEY(SizeChanges::sizeOfAnotherKey),
  HUGE_SIZE(SizeChanges::huge),
  GARBAGE_SIZE(SizeChanges::garbage),
  MIN_ABOVE_MAX(SizeChanges::minAboveMax),
  MIN_IS_MAX(SizeChanges::minIsMax),
  ODD_FRACTION(OtherChanges::oddFraction),
  EDGE_FRACTION(OtherChanges::edgeFraction),
  GARBAGE_FRACTION(OtherChanges::garbageFraction),
  LEGACY_HEAP(LegacyChanges::heap),
  LEGACY_HEAP_ALONE(LegacyChanges::heapAlone),
  LEGACY_HEAP_MB(LegacyChanges::heapMb),
  NETWORK_BUFFERS(LegacyChanges::networkBuffers),
  ALIAS(LegacyChanges::alias),
  ALIAS_BESIDE_KEY(LegacyChanges::aliasBesideKey),
  SLOTS(OtherChanges::slots),
  CORES(OtherChanges::cores),
  EXTERNAL_RESOURCES(OtherChanges::externalResources),
  DIRECT_LIMIT(OtherChanges::directLimit),
  KEY_DROPPED(OtherChanges::dropKey),
  KEY_ADDED(SizeChanges::add),
  VALUES_SWAPPED(OtherChanges::swapValues),
  UNKNOWN_KEY(OtherChanges::unknownKey),
  KEY_OF_THE_OTHER_PROCESS(OtherChanges::keyOfTheOtherProcess);

  private static final List<Mutation> ALL = List.of(values());

  @SuppressWarnings("ImmutableEnumChecker") // only references to static methods
  private final Predicate<Draft> change;

  Mutation(Predicate<Draft> change) {
    this.change = change;
  }

  static List<Mutation> all() {
    return ALL;
  }

  /** Changes the draft, if it has what is to be changed. */
  boolean apply(Draft draft) {
    return change.test(draft);
  }
}
