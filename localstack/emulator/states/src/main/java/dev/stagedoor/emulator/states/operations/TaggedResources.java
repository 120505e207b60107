package dev.stagedoor.emulator.states.operations;

import java.util.Collection;
import java.util.Map;

import dev.stagedoor.emulator.states.activity.Activity;
import dev.stagedoor.emulator.states.error.api.ResourceNotFoundException;
import dev.stagedoor.emulator.states.error.api.StateMachineDoesNotExistException;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import dev.stagedoor.emulator.states.machine.StateMachine;

/** What has tags: state machines and activities. */
interface TaggedResources {

    Map<String, String> tags();

    void tag(Map<String, String> tags);

    void untag(Collection<String> keys);

    /**
     * @throws ResourceNotFoundException if there is none
     */
    static TaggedResources of(StatesContext states, ResourceArn arn) {
        return arn.type().equals(ResourceArn.ACTIVITY)
                ? activity(states, arn)
                : machine(states, stateMachine(states, arn));
    }

    private static StateMachine stateMachine(StatesContext states, ResourceArn arn) {
        try {
            return states.machines().machine(arn);
        } catch (StateMachineDoesNotExistException e) {
            throw notFound(arn); // tagging knows resources, not state machines
        }
    }

    private static ResourceNotFoundException notFound(ResourceArn arn) {
        return new ResourceNotFoundException("Resource not found: '" + arn.text() + "'");
    }

    private static TaggedResources machine(StatesContext states, StateMachine machine) {
        return new TaggedResources() {
            @Override
            public Map<String, String> tags() {
                return machine.tags();
            }

            @Override
            public void tag(Map<String, String> tags) {
                states.machines().tag(machine, tags);
            }

            @Override
            public void untag(Collection<String> keys) {
                states.machines().untag(machine, keys);
            }
        };
    }

    private static TaggedResources activity(StatesContext states, ResourceArn arn) {
        Activity activity = states.activities().find(arn.text())
                .orElseThrow(() -> notFound(arn));
        return new TaggedResources() {
            @Override
            public Map<String, String> tags() {
                return Map.copyOf(activity.tags());
            }

            @Override
            public void tag(Map<String, String> tags) {
                activity.tags().putAll(tags);
            }

            @Override
            public void untag(Collection<String> keys) {
                activity.tags().keySet().removeAll(keys);
            }
        };
    }
}
