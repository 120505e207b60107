package dev.stagedoor.emulator.cloudformation.preflight;

/** Fetches templates from buckets; blocks until the text is there. */
@FunctionalInterface
public interface TemplateSource {

    /**
     * @throws dev.stagedoor.emulator.core.bus.AwsException if the object cannot be read or is larger than a template may be
     */
    String read(TemplateUrl url);
}
