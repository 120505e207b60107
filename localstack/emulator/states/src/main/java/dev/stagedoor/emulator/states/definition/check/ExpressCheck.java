package dev.stagedoor.emulator.states.definition.check;

/**
 * What Express machines cannot do.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html">Standard or Express</a>
 */
final class ExpressCheck {

    private ExpressCheck() {}

    static void resource(String resource, String location, Report report) {
        if (resource.contains(":activity:")) {
            report.schema("Express state machine does not support Activity ARN", location);
        } else if (resource.endsWith(".sync") || resource.endsWith(".sync:2")) {
            report.schema("Express state machine does not support '.sync' service integration", location);
        } else if (resource.endsWith(".waitForTaskToken")) {
            // the space at the end is AWS's
            report.schema("Express state machine does not support '.waitForTaskToken' service integration ", location);
        }
    }

    static void distributed(String location, Report report) {
        report.schema("The field 'Mode' with value 'DISTRIBUTED' is not supported inside 'EXPRESS' state machines",
                location);
    }
}
