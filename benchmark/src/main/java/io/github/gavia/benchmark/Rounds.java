package io.github.gavia.benchmark;

import io.github.gavia.benchmark.Load.Sample;
import io.github.gavia.benchmark.Load.Times;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What one number of clients saw in all rounds: the service and the yardstick, turn by turn. */
final class Rounds {

  private final List<Sample> service = new ArrayList<>();
  private final List<Sample> yardstick = new ArrayList<>();

  void add(Sample ofService, Sample ofYardstick) {
    service.add(ofService);
    yardstick.add(ofYardstick);
  }

  /** Median, least and greatest. */
  record Spread(double median, double least, double greatest) {
    static Spread of(double... values) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      int middle = sorted.length / 2;
      double median =
          sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
      return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }
  }

  Spread servicePerSecond() {
    return perSecond(service);
  }

  Spread yardstickPerSecond() {
    return perSecond(yardstick);
  }

  private static Spread perSecond(List<Sample> samples) {
    return Spread.of(samples.stream().mapToDouble(Sample::transitionsPerSecond).toArray());
  }

  /** Service to yardstick, compared within a round only. */
  Spread ratio() {
    return Spread.of(
        IntStream.range(0, service.size())
            .mapToDouble(
                i ->
                    service.get(i).transitionsPerSecond() / yardstick.get(i).transitionsPerSecond())
            .toArray());
  }

  Map<Step, Times> serviceTimes() {
    return times(service);
  }

  Map<Step, Times> yardstickTimes() {
    return times(yardstick);
  }

  private static Map<Step, Times> times(List<Sample> samples) {
    Map<Step, Times> all = Load.noTimes();
    samples.forEach(s -> s.times().forEach((step, times) -> all.get(step).addAll(times)));
    return all;
  }
}
