package dev.stagedoor.emulator.lambda.operations;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Says, once for each runtime, that its functions run on another Java than they name. */
final class RuntimeNotice {

    private static final Logger LOG = System.getLogger(RuntimeNotice.class.getName());

    private final Set<String> said = ConcurrentHashMap.newKeySet();

    void about(String runtime) {
        int here = Runtime.version().feature();
        if (!runtime.equals("java" + here) && said.add(runtime)) {
            LOG.log(Level.INFO, "Functions of the runtime {0} run on Java {1} here, the emulator''s own", runtime,
                    Integer.toString(here));
        }
    }
}
