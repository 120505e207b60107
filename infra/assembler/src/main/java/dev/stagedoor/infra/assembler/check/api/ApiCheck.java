package dev.stagedoor.infra.assembler.check.api;

import dev.stagedoor.infra.assembler.check.Problems;

/** One rule for an API definition. */
@FunctionalInterface
interface ApiCheck {

    void check(Api api, Problems problems);
}
