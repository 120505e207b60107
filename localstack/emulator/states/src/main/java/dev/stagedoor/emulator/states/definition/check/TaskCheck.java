package dev.stagedoor.emulator.states.definition.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.QueryLanguage;

/** The form of a Task state; what its Resource names is read by the parser. */
final class TaskCheck {

    private TaskCheck() {}

    static void check(JsonNode task, QueryLanguage language, MachineType machine, String location, Report report) {
        ObjectCheck.required(task, location, report, "Resource");
        ObjectCheck.exclusive(task, location, report, "TimeoutSeconds", "TimeoutSecondsPath");
        ObjectCheck.exclusive(task, location, report, "HeartbeatSeconds", "HeartbeatSecondsPath");
        JsonNode timeout = task.path("TimeoutSeconds");
        JsonNode heartbeat = task.path("HeartbeatSeconds");
        if (timeout.isIntegralNumber() && heartbeat.isIntegralNumber()
                && heartbeat.longValue() >= timeout.longValue()) {
            report.schema("HeartbeatSeconds must be smaller than TimeoutSeconds", location + "/HeartbeatSeconds"); // [?]
        }
        String resource = task.path("Resource").asText();
        JsonNode credentials = task.path("Credentials");
        if (credentials.isObject()) {
            if (resource.contains(":activity:")) {
                report.schema("The field 'Credentials' is not supported for activities", location + "/Credentials");
            }
            IntegrationCheck.member(credentials, "RoleArn", language, location + "/Credentials", report);
        }
        IntegrationCheck.check(task, resource, language, location, report);
        if (machine == MachineType.EXPRESS) {
            ExpressCheck.resource(resource, location + "/Resource", report);
        }
    }
}
