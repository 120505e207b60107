package dev.stagedoor.emulator.gateway.vtl;

import java.util.Map;

/** The method request's parameters as {@code $input.params()} shows them: one value a name, the last. */
public interface RequestParameters {

    Map<String, String> path();

    Map<String, String> querystring();

    Map<String, String> header();
}
