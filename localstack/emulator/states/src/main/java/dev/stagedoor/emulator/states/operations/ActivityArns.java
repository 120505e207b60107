package dev.stagedoor.emulator.states.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.activity.Activity;
import dev.stagedoor.emulator.states.error.api.ActivityDoesNotExistException;
import dev.stagedoor.emulator.states.machine.ResourceArn;

/** Finds the activity that a call names. */
final class ActivityArns {

    private ActivityArns() {}

    /**
     * @throws dev.stagedoor.emulator.states.error.api.InvalidArnException if it is no ARN of an activity
     * @throws ActivityDoesNotExistException if there is none
     */
    static Activity find(StatesContext states, Members members) {
        ResourceArn arn = ResourceArn.activity(members.required("activityArn"));
        return states.activities().find(arn.text()).orElseThrow(() -> new ActivityDoesNotExistException(arn.text()));
    }

    static ObjectNode shape(Activity activity) {
        return Json.object().put("activityArn", activity.arn()).put("name", activity.name()).set("creationDate",
                Members.date(activity.creationDate()));
    }
}
