package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ResourceAmounts;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.yarn.api.records.Resource;
import org.apache.hadoop.yarn.api.records.ResourceInformation;
import org.jspecify.annotations.Nullable;

/** Reads resources as YarnClient and the web service tell them. */
final class Amounts {
  private Amounts() {}

  static ResourceAmounts of(Resource resource) {
    SortedMap<String, Long> others = new TreeMap<>();
    for (ResourceInformation one : resource.getResources()) {
      if (isOther(one.getName())) {
        others.put(one.getName(), Math.max(0, one.getValue()));
      }
    }
    return new ResourceAmounts(
        Math.max(0, resource.getMemorySize()), Math.max(0, resource.getVirtualCores()), others);
  }

  static Fact<ResourceAmounts> ofNullable(@Nullable Resource resource) {
    return resource == null ? Fact.unknown("YARN does not say") : Fact.of(of(resource));
  }

  /** Memory and vcores must be there; what is negative is none. Source: {@code ResourceInfo}. */
  static Fact<ResourceAmounts> of(WebJson resource) {
    OptionalLong memory = resource.at("memory").number();
    OptionalLong vcores = resource.at("vCores").number();
    if (memory.isEmpty() || vcores.isEmpty()) {
      return Fact.unknown(WebJson.ABSENT);
    }
    return Fact.of(
        new ResourceAmounts(
            Math.max(0, memory.getAsLong()), vcores(vcores.getAsLong()), others(resource)));
  }

  /** The same where nothing at all is how the ResourceManager says that it has not reckoned it. */
  static Fact<ResourceAmounts> reckoned(WebJson resource, String otherwise) {
    return of(resource)
        .flatMap(amounts -> isNone(amounts) ? Fact.unknown(otherwise) : Fact.of(amounts));
  }

  /** A part of it, rounded down; a product past the largest number is that. */
  static ResourceAmounts times(ResourceAmounts whole, double factor) {
    SortedMap<String, Long> others = new TreeMap<>();
    whole.others().forEach((type, amount) -> others.put(type, (long) (amount * factor)));
    return new ResourceAmounts(
        (long) (whole.memoryMebibytes() * factor), (int) (whole.vcores() * factor), others);
  }

  /** The smaller of both for each resource. */
  static ResourceAmounts smaller(ResourceAmounts one, ResourceAmounts two) {
    SortedMap<String, Long> others = new TreeMap<>();
    one.others().forEach((type, amount) -> others.put(type, Math.min(amount, two.other(type))));
    return new ResourceAmounts(
        Math.min(one.memoryMebibytes(), two.memoryMebibytes()),
        Math.min(one.vcores(), two.vcores()),
        others);
  }

  /** The larger of both for memory and vcores. */
  static ResourceAmounts larger(ResourceAmounts one, ResourceAmounts two) {
    return new ResourceAmounts(
        Math.max(one.memoryMebibytes(), two.memoryMebibytes()),
        Math.max(one.vcores(), two.vcores()),
        one.others());
  }

  /** Memory and vcores in whole steps; a step of none rounds nothing. */
  static ResourceAmounts roundedUp(ResourceAmounts amounts, ResourceAmounts step) {
    return new ResourceAmounts(
        roundedUp(amounts.memoryMebibytes(), step.memoryMebibytes()),
        vcores(roundedUp(amounts.vcores(), step.vcores())),
        amounts.others());
  }

  private static long roundedUp(long amount, long step) {
    return step == 0 ? amount : (amount + step - 1) / step * step;
  }

  static boolean isNone(ResourceAmounts amounts) {
    return amounts.memoryMebibytes() == 0 && amounts.vcores() == 0;
  }

  static boolean isOther(String type) {
    return !type.equals(ResourceInformation.MEMORY_MB.getName())
        && !type.equals(ResourceInformation.VCORES.getName());
  }

  private static SortedMap<String, Long> others(WebJson resource) {
    SortedMap<String, Long> others = new TreeMap<>();
    for (WebJson one : resource.at("resourceInformations").at("resourceInformation").elements()) {
      one.at("name")
          .text()
          .filter(Amounts::isOther)
          .ifPresent(name -> others.put(name, Math.max(0, one.at("value").number().orElse(0))));
    }
    return others;
  }

  static int vcores(long vcores) {
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, vcores));
  }
}
