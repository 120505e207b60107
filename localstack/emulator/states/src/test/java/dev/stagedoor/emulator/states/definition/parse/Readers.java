package dev.stagedoor.emulator.states.definition.parse;

import java.time.Clock;
import java.util.List;
import java.util.Random;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.error.Diagnostic;
import dev.stagedoor.emulator.states.error.InvalidDefinitionException;
import dev.stagedoor.emulator.states.intrinsic.Intrinsics;
import dev.stagedoor.emulator.states.jsonata.JsonataRuntime;

/** Reads definitions as the service does. */
public final class Readers {

    private Readers() {}

    public static DefinitionReader reader() {
        Random random = new Random(1);
        Ids ids = new Ids(random);
        return new DefinitionReader(new DefinitionParser(new Expressions(new Intrinsics(ids, random),
                new JsonataRuntime(Clock.systemUTC(), random, ids))));
    }

    /** What is wrong with a definition; empty if nothing is. */
    public static List<Diagnostic> diagnostics(String definition) {
        try {
            reader().read(definition, MachineType.STANDARD);
            return List.of();
        } catch (InvalidDefinitionException e) {
            return e.diagnostics();
        }
    }
}
