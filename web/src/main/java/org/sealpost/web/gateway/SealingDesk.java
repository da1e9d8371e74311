package org.sealpost.web.gateway;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.sealpost.account.GatewayAccess;
import org.sealpost.message.PassedMail;
import org.sealpost.message.Refusal;
import org.sealpost.message.RejectedMail;
import org.sealpost.message.SealOutcome;
import org.sealpost.message.SealRequest;
import org.sealpost.message.SealedMail;
import org.sealpost.message.Sealing;
import org.sealpost.message.SealingStart;
import org.sealpost.message.SealingTurn;
import org.sealpost.metrics.Metrics;
import org.sealpost.metrics.Work;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemType;
import org.sealpost.web.multipart.BrokenBodyException;

/** Carries a sealing request through, whichever form it came in. */
@ApplicationScoped
public class SealingDesk {
  private static final int RETRY_SECONDS = 5;

  @EJB private Sealing sealing;
  @Inject private SealingPlaces places;
  @EJB private Metrics metrics;

  /** Seals the message; everything that can be refused before it is read, is. */
  Response seal(GatewayAccess gateway, SealRequest request, InputStream message)
      throws IOException {
    Optional<SealingPlaces.Place> taken = places.take(gateway.tokenId());
    if (taken.isEmpty()) {
      metrics.refused(Work.SEAL, ProblemType.BUSY);
      return Problem.of(ProblemType.BUSY, "Too many messages are being sealed; try again soon.")
          .retryAfter(RETRY_SECONDS)
          .response();
    }
    try (SealingPlaces.Place place = taken.get()) {
      return answer(outcome(gateway, request, message));
    } catch (BrokenBodyException e) {
      return Problem.of(ProblemType.MALFORMED, e.getMessage()).response();
    }
  }

  private SealOutcome outcome(GatewayAccess gateway, SealRequest request, InputStream message)
      throws IOException {
    SealingStart start = sealing.begin(gateway, request);
    if (start instanceof Refusal refusal) {
      return refusal;
    }
    try (SealingTurn turn = (SealingTurn) start) {
      return sealing.seal(turn, message);
    }
  }

  private static Response answer(SealOutcome outcome) {
    if (outcome instanceof Refusal refusal) {
      return Refusals.problem(refusal).response();
    }
    if (outcome instanceof RejectedMail rejected) {
      return rejected(rejected);
    }
    return outcome instanceof PassedMail passed ? passed(passed) : sealed((SealedMail) outcome);
  }

  private static Response sealed(SealedMail mail) {
    StreamingOutput content =
        out -> {
          try (mail) {
            mail.writeTo(out);
          }
        };
    Response.ResponseBuilder answer =
        Response.ok(content, EnvelopesResource.MESSAGE).header("Sealpost-Message-Id", mail.id());
    mail.notice().ifPresent(notice -> answer.header("Sealpost-Notice", notice));
    mail.decision()
        .map(one -> DecisionText.seal(one.rule(), one.profile()))
        .ifPresent(text -> answer.header(DecisionText.NAME, text));
    return answer.build();
  }

  private static Response passed(PassedMail mail) {
    StreamingOutput content =
        out -> {
          try (mail) {
            mail.writeTo(out);
          }
        };
    return Response.ok(content, EnvelopesResource.MESSAGE)
        .header(DecisionText.NAME, DecisionText.pass(mail.rule()))
        .build();
  }

  private static Response rejected(RejectedMail mail) {
    return Response.fromResponse(Problem.of(ProblemType.REJECTED_BY_RULE, mail.text()).response())
        .header(DecisionText.NAME, DecisionText.reject(mail.rule()))
        .build();
  }
}
