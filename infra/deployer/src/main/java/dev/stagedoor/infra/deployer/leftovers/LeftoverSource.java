package dev.stagedoor.infra.deployer.leftovers;

import java.util.List;

/** One place where something of ours might be left. */
@FunctionalInterface
interface LeftoverSource {

    /** What is left of a stack, one line each. */
    List<String> find(String stack);
}
