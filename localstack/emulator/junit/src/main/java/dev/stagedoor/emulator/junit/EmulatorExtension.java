package dev.stagedoor.emulator.junit;

import dev.stagedoor.emulator.server.Emulator;
import dev.stagedoor.emulator.server.EmulatorOptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts an emulator on a free port before the tests of a class, gives it to constructors and methods that have a parameter of
 * type {@link Emulator}, and closes it after the last of them.
 *
 * <p>{@code @ExtendWith(EmulatorExtension.class)} gives each class one of its own. For other options, or for one that all classes
 * share: {@code @RegisterExtension static final EmulatorExtension EMULATOR = EmulatorExtension.shared();}
 */
public final class EmulatorExtension implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(EmulatorExtension.class);
    private static final EmulatorOptions FREE_PORT = EmulatorOptions.DEFAULT.withPort(0);

    private final EmulatorOptions options;
    private final boolean shared;

    /** An emulator of the class's own, on a free port. */
    public EmulatorExtension() {
        this(FREE_PORT, false);
    }

    private EmulatorExtension(EmulatorOptions options, boolean shared) {
        this.options = options;
        this.shared = shared;
    }

    /** An emulator of the class's own, with these options. */
    public static EmulatorExtension with(EmulatorOptions options) {
        return new EmulatorExtension(options, false);
    }

    /** One emulator for all classes that ask for the shared one; it is closed at the end of the test run. */
    public static EmulatorExtension shared() {
        return new EmulatorExtension(FREE_PORT, true);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        emulator(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Emulator.class;
    }

    @Override
    public Emulator resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return emulator(context);
    }

    /** What a store holds, JUnit closes with it. A nested class finds the emulator of the class around it. */
    private Emulator emulator(ExtensionContext context) {
        Store store = (shared ? context.getRoot() : context).getStore(NAMESPACE);
        return store.getOrComputeIfAbsent(shared ? "shared" : "own", key -> Emulator.start(options), Emulator.class);
    }
}
