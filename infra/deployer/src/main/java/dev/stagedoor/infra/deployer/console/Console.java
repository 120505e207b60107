package dev.stagedoor.infra.deployer.console;

/** What the user sees while something is going on. */
public interface Console {

    /** A line that stays: what was done. */
    void step(String subject, String text);

    /** Something that has just happened on the way. */
    void progress(String subject, String text);
}
