package dev.stagedoor.emulator.gateway.compile;

import java.util.List;

/**
 * One integration response.
 *
 * @param status what the client gets
 * @param contentHandling null: as it comes
 * @param declared whether the method declares this status; without that it is a configuration error on every call
 */
public record CompiledResponse(int status, List<NamedSource> headers, ResponseTemplates templates,
        ContentHandling contentHandling, boolean declared) {}
