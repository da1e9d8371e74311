package org.sealpost.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {
  @ParameterizedTest
  @ValueSource(strings = {"53100", "57P03", "57P01", "08006", "08001", "58030", "90098", "25006"})
  void aDatabaseThatIsFullOrAwayIsAnOutage(String state) {
    assertThat(Outage.isBehind(new RuntimeException(new SQLException("x", state)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42601", "22001", "XX001", "42102", "23503"})
  void aBrokenRuleOrStatementIsNone(String state) {
    assertThat(Outage.isBehind(new RuntimeException(new SQLException("x", state)))).isFalse();
  }

  @Test
  void aPoolWithoutAConnectionGivesNoState() {
    assertThat(Outage.isBehind(new IllegalStateException(new SQLException("no connection"))))
        .isTrue();
  }

  @Test
  void theNextExceptionOfABatchCounts() {
    SQLException batch = new BatchUpdateException("batch", "23000", new int[0]);
    batch.setNextException(new SQLException("disk full", "53100"));
    assertThat(Outage.isBehind(new RuntimeException(batch))).isTrue();
  }

  @Test
  void aBugIsNone() {
    assertThat(Outage.isBehind(new NullPointerException())).isFalse();
  }

  @Test
  void causesThatLeadBackToThemselvesEnd() {
    Exception one = new Exception("one");
    Exception two = new Exception("two", one);
    one.initCause(two);
    assertThat(Outage.isBehind(two)).isFalse();
  }
}
