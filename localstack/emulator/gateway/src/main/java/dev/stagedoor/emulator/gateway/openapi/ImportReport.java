package dev.stagedoor.emulator.gateway.openapi;

import java.util.ArrayList;
import java.util.List;

/** What an import found wrong, all of it at once, bounded. */
final class ImportReport {

    private static final int MAX = 50;

    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    void error(String text) {
        if (errors.size() < MAX) {
            errors.add(text);
        }
    }

    void warning(String text) {
        if (warnings.size() < MAX) {
            warnings.add(text);
        }
    }

    /** Runs a part of the import; if that fails, the others still are looked at. */
    void collect(Runnable part) {
        try {
            part.run();
        } catch (InvalidOpenApiException e) {
            error(e.getMessage());
        }
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** @throws InvalidOpenApiException if there is any error, or any warning where these count */
    void check(boolean failOnWarnings) {
        if (!errors.isEmpty()) {
            throw new InvalidOpenApiException("Errors found during import:\n\t" + String.join("\n\t", errors));
        }
        if (failOnWarnings && !warnings.isEmpty()) {
            throw new InvalidOpenApiException("Warnings found during import:\n\t" + String.join("\n\t", warnings));
        }
    }
}
