package dev.stagedoor.emulator.states.operations;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.stagedoor.emulator.states.error.Diagnostic;

/** Tells the emulator's log in which lines a definition is wrong: AWS's answers name places in its tree only. */
final class RefusedDefinitions {

    private static final Logger LOG = Logger.getLogger(RefusedDefinitions.class.getName());
    private static final int MOST = 20;
    private static final int LONGEST = 500;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private RefusedDefinitions() {}

    static void log(String machine, List<Diagnostic> diagnostics) {
        LOG.log(Level.WARNING, () -> text(machine, diagnostics));
    }

    /** One line for each mistake, as compilers write them. */
    static String text(String machine, List<Diagnostic> diagnostics) {
        String first = "The definition of state machine " + machine + " is refused:\n";
        return diagnostics.stream().limit(MOST).map(RefusedDefinitions::line)
                .collect(Collectors.joining("\n", first,
                        diagnostics.size() > MOST ? "\n  and " + (diagnostics.size() - MOST) + " more" : ""));
    }

    private static String line(Diagnostic diagnostic) {
        String message = CONTROL.matcher(diagnostic.message()).replaceAll(" ");
        return "  definition:" + diagnostic.position() + ": " + diagnostic.code() + ": "
                + (message.length() > LONGEST ? message.substring(0, LONGEST) + "..." : message);
    }
}
