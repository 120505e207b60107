package dev.stagedoor.infra.deployer;

import java.nio.file.Path;

/**
 * Where the built parts are.
 *
 * @param assembly the assembler's output
 * @param images the packed images, a folder for each containerised service
 * @param season the season's JSON files
 */
public record Distribution(Path assembly, Path images, Path season) {

    /** The places in a distribution folder. */
    public static Distribution in(Path folder) {
        return new Distribution(folder.resolve("assembled"), folder.resolve("images"), folder.resolve("season"));
    }
}
