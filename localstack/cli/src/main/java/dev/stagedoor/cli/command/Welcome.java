package dev.stagedoor.cli.command;

import dev.stagedoor.infra.deployer.Outputs;

/** What {@code up} prints when the system is ready: where it is and what to try. */
final class Welcome {

    private final Outputs outputs;

    Welcome(Outputs outputs) {
        this.outputs = outputs;
    }

    String text() {
        String url = outputs.get("RestApiUrl");
        return """

                  REST API   %1$s
                  try        curl %1$s/status
                             curl '%1$s/shows?city=Lyon'
                             curl --aws-sigv4 aws:amz:%2$s:execute-api --user test:test \\
                               -H 'Content-Type: application/json' -d @docs/examples/booking.json %1$s/bookings
                  then       ./stagedoor explain --last /bookings    how that request travelled
                             ./stagedoor executions saga             what became of the booking, and how
                             ./stagedoor logs bookings-ticket        what the function wrote
                             ./stagedoor status                      deployments, and what is recorded only
                """.formatted(url, outputs.get("Region"));
    }
}
