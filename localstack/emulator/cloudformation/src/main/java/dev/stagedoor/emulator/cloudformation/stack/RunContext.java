package dev.stagedoor.emulator.cloudformation.stack;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;
import dev.stagedoor.emulator.cloudformation.evaluation.PseudoParameters;
import dev.stagedoor.emulator.cloudformation.evaluation.TemplateScope;
import dev.stagedoor.emulator.core.Json;

/** One operation on one stack: who asked for it, what it changes, and whether it is still wanted. */
final class RunContext {

    private static final int PARALLEL = 8;
    /** Longer properties, such as the definition of an API, are left out of events. */
    private static final int MAX_PROPERTIES = 4_096;

    private final EngineParts parts;
    private final Stack stack;
    private final ServiceCalls calls;
    private final StackOptions options;
    private final int depth;
    private final BooleanSupplier outerCancelled;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicBoolean finishing = new AtomicBoolean();
    private volatile StackDefinition wanted;
    private final Set<String> imports = ConcurrentHashMap.newKeySet();

    /**
     * @param depth how many stacks are around this one
     * @param outerCancelled whether the operation on the stack around this one gave up
     */
    RunContext(EngineParts parts, Stack stack, ServiceCalls calls, StackOptions options, int depth,
            BooleanSupplier outerCancelled) {
        this.parts = parts;
        this.stack = stack;
        this.calls = calls;
        this.options = options;
        this.depth = depth;
        this.outerCancelled = outerCancelled;
        this.wanted = stack.definition();
    }

    /** The stack is to become this. */
    void wants(StackDefinition definition) {
        wanted = definition;
    }

    /** The operation on a stack inside this one. */
    RunContext inner(Stack innerStack, StackOptions innerOptions) {
        return new RunContext(parts, innerStack, calls, innerOptions, depth + 1, this::cancelled);
    }

    EngineParts parts() {
        return parts;
    }

    Stack stack() {
        return stack;
    }

    ServiceCalls calls() {
        return calls;
    }

    StackOptions options() {
        return options;
    }

    Instant now() {
        return parts.patience().clock().instant();
    }

    /** Fewer at a time the deeper the stack, so that the threads of a whole tree stay bounded. */
    GraphRunner runner() {
        return new GraphRunner(parts.workers(), Math.max(1, PARALLEL >> depth));
    }

    /** Something failed: what is under way may stop, and nothing more is begun. */
    void cancel() {
        cancelled.set(true);
    }

    /** From here on everything is finished that was begun: a rollback or clean-up is not given up half-way. */
    void finish() {
        finishing.set(true);
    }

    boolean cancelled() {
        return !finishing.get() && (cancelled.get() || outerCancelled.getAsBoolean());
    }

    PseudoParameters pseudo() {
        return new PseudoParameters(parts.account(), stack.name(), stack.id());
    }

    /** What the expressions of a definition see while this operation goes on. */
    TemplateScope scope(StackDefinition definition) {
        return new TemplateScope(definition.template(), definition.parameters(), pseudo(),
                new LiveValues(stack, parts.types()),
                this::importValue);
    }

    private String importValue(String name) {
        imports.add(name);
        return parts.exports().importBy(stack.id(), stack.name(), name);
    }

    /** The names of everything that the definition imports, once it was evaluated. */
    Set<String> imports() {
        return Set.copyOf(imports);
    }

    /** Changes the state of the stack, and says so in its events. */
    void status(StackStatus status, String reason) {
        stack.status(status, reason, now());
        stack.events().add(new StackEvent(parts.ids().uuid(), stack.id(), stack.name(), stack.name(), stack.id(),
                "AWS::CloudFormation::Stack", now(), status.name(), reason, null, options.token()));
    }

    /** Keeps the state of a resource, and says so in the stack's events. */
    void resource(StackResource resource) {
        stack.put(resource);
        event(resource);
    }

    void event(StackResource resource) {
        String properties = Json.write(NoEcho.mask(NoEcho.mask(resource.properties(), stack.definition()), wanted));
        stack.events().add(new StackEvent(resource.logicalId() + "-" + resource.status() + "-" + resource.timestamp()
                + "-" + parts.ids().hex(8), stack.id(), stack.name(), resource.logicalId(), resource.physicalId(),
                resource.type(), resource.timestamp(), resource.status().name(), resource.reason(),
                properties.length() > MAX_PROPERTIES ? null : properties,
                options.token()));
    }
}
