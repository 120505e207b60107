package dev.stagedoor.emulator.cloudformation.stack;

import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.desired.DesiredResource;
import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;
import dev.stagedoor.emulator.cloudformation.evaluation.TemplateScope;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceCancelled;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.core.Json;

/** Makes, changes and deletes single resources, with the events that belong to it. True means that it succeeded. */
final class ResourceWork {

    private static final System.Logger LOG = System.getLogger(ResourceWork.class.getName());

    private final RunContext run;
    private final NestedStacks nested;

    ResourceWork(RunContext run, NestedStacks nested) {
        this.run = run;
        this.nested = nested;
    }

    /** The properties that a resource should have, in the types of its schema, with the stack's tags. */
    ObjectNode properties(DesiredResource desired, StackDefinition definition, TemplateScope scope) {
        ResourceType type = type(desired.declaration().type());
        ObjectNode computed = desired.declaration().properties().evaluate(scope);
        return StackTags.merge(type.schema(), computed, definition.tags());
    }

    /** @param reason for the event, or null */
    boolean create(DesiredResource desired, Supplier<ObjectNode> properties, String reason) {
        StackResource declared = StackResource.declared(desired, run.now());
        run.stack().put(declared);
        return attempt(desired.logicalId(), ResourceStatus.CREATE_FAILED, () -> {
            StackResource creating = declared.withState(properties.get(), Json.object());
            run.resource(creating.with(ResourceStatus.CREATE_IN_PROGRESS, reason, run.now()));
            PhysicalResource made = type(declared.type()).create(LiveRequest.of(run, nested, creating));
            run.resource(creating.made(made).with(ResourceStatus.CREATE_COMPLETE, null, run.now()));
        });
    }

    /**
     * @param now the resource as it is kept
     * @param from what it is known to be, or was last attempted to be
     */
    boolean update(StackResource now, ObjectNode from, ObjectNode to) {
        run.resource(now.with(ResourceStatus.UPDATE_IN_PROGRESS, null, run.now()));
        return attempt(now.logicalId(), ResourceStatus.UPDATE_FAILED, () -> {
            StackResource wanted = now.withState(to, now.attributes());
            PhysicalResource made = type(now.type()).update(new LiveRequest(run, nested, wanted, from));
            run.resource(wanted.made(made).with(ResourceStatus.UPDATE_COMPLETE, null, run.now()));
        });
    }

    /** Deletes a resource of the stack; it stays in the stack's list, as deleted or as what could not be. */
    boolean delete(StackResource resource) {
        return delete(resource, true);
    }

    /** Deletes what is no longer one of the stack's resources: another one has its logical id, or none. */
    boolean deleteReplaced(StackResource resource) {
        return delete(resource, false);
    }

    private boolean delete(StackResource resource, boolean own) {
        tell(resource.with(ResourceStatus.DELETE_IN_PROGRESS, null, run.now()), own);
        try {
            type(resource.type()).delete(LiveRequest.of(run, nested, resource));
            tell(resource.with(ResourceStatus.DELETE_COMPLETE, null, run.now()), own);
            return true;
        } catch (RuntimeException e) {
            tell(resource.with(ResourceStatus.DELETE_FAILED, reason(e, resource.type(), resource.logicalId()),
                    run.now()),
                    own);
            return false;
        }
    }

    private void tell(StackResource resource, boolean own) {
        if (own) {
            run.resource(resource);
        } else {
            run.event(resource);
        }
    }

    /** A resource is left alone, because its policy or the caller says so. */
    void skipDeletion(StackResource resource, boolean own) {
        tell(resource.with(ResourceStatus.DELETE_SKIPPED, null, run.now()), own);
    }

    /** Says that a resource of the stack failed before anything was done to it. */
    void failed(StackResource resource, ResourceStatus failed, RuntimeException e) {
        String reason = e instanceof ResourceCancelled
                ? e.getMessage()
                : reason(e, resource.type(), resource.logicalId());
        run.resource(resource.with(failed, reason, run.now()));
    }

    private boolean attempt(String logicalId, ResourceStatus failed, Runnable work) {
        try {
            if (run.cancelled()) {
                throw new ResourceCancelled(cancelled(failed));
            }
            work.run();
            return true;
        } catch (ResourceCancelled e) {
            failed(run.stack().resource(logicalId), failed, new ResourceCancelled(cancelled(failed)));
        } catch (RuntimeException e) {
            failed(run.stack().resource(logicalId), failed, e);
        }
        return false;
    }

    private static String cancelled(ResourceStatus failed) {
        return failed == ResourceStatus.CREATE_FAILED ? "Resource creation cancelled" : "Resource update cancelled";
    }

    private static String reason(RuntimeException e, String type, String logicalId) {
        String reason = FailureReason.of(e, type);
        if (FailureReason.isDefect(e)) {
            LOG.log(System.Logger.Level.ERROR, logicalId + " (" + type + ")", e);
        }
        return reason;
    }

    ResourceType type(String name) {
        return run.parts().types().get(name);
    }
}
