package dev.stagedoor.acceptance.gateway;

import java.io.IOException;
import java.net.http.HttpResponse;

import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import dev.stagedoor.acceptance.theatre.Customer;
import dev.stagedoor.acceptance.theatre.Season;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every request can be explained afterwards, without its secrets. */
@OnTarget
@Needs(Capability.EXPLAIN)
class ExplainScenario {

    private final Target target;

    ExplainScenario(Target target) {
        this.target = target;
    }

    @Test
    void aBookingIsExplainedStepByStep() throws IOException {
        HttpResponse<String> booked = Customer.administrator(target).book(Season.performance(target), "A1");
        String explanation = target.command().explain(booked);
        assertThat(explanation).contains("/bookings POST").contains("authorize").contains("AWS_IAM")
                .contains("throttle")
                .contains("AWS states:StartSyncExecution -> 200").contains("-> 202").doesNotContain("Signature=")
                .doesNotContain("Credential=");
        assertThat(target.command().expect("explain", "--last", "/bookings")).as("whatever its saga asked meanwhile")
                .isEqualTo(explanation);
    }

    @Test
    void aMissIsExplainedWithItsNearestCandidates() throws IOException {
        HttpResponse<String> missed = Http.send("POST", Http.at(target, "/status"), "{}");
        assertThat(target.command().explain(missed)).contains("MISSING_AUTHENTICATION_TOKEN")
                .contains("near:")
                .contains("/status");
        assertThat(target.command().expect("explain", "--last")).contains("request ");
    }

    @Test
    void anUnknownIdIsSaidToBeUnknown() throws IOException {
        assertThat(target.command().run("explain", "nothing").err()).contains("no request nothing is remembered");
        assertThat(target.command().run("explain", "--last", "/nobody-asks-for-this").err())
                .contains("had /nobody-asks-for-this in its path");
    }
}
