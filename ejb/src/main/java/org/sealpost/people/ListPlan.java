package org.sealpost.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a list would do, or has done.
 *
 * @param added how many are invited
 * @param there how many were there already, or stand in the list twice
 * @param wrong the lines that are left out, the first of them
 * @param wrongInAll how many are left out
 */
public record ListPlan(
    UUID id, String name, int added, int there, List<ListLine> wrong, int wrongInAll) {
  private static final int SHOWN = 100;
  private static final Set<AddOutcome> FINE =
      EnumSet.of(AddOutcome.ADDED, AddOutcome.THERE_ALREADY);

  static ListPlan of(UUID id, String name, List<ListLine> lines) {
    List<ListLine> wrong = lines.stream().filter(line -> !FINE.contains(line.outcome())).toList();
    return new ListPlan(
        id,
        name,
        (int) lines.stream().filter(line -> line.outcome() == AddOutcome.ADDED).count(),
        (int) lines.stream().filter(line -> line.outcome() == AddOutcome.THERE_ALREADY).count(),
        wrong.subList(0, Math.min(SHOWN, wrong.size())),
        wrong.size());
  }
}
