package dev.stagedoor.infra.deployer;

import java.nio.file.Path;

/**
 * Where the built parts are.
 *
 * @param assembly the assembler's output
 * @param showsImage the packed image of the shows service
 * @param season the season's JSON files
 */
public record Distribution(Path assembly, Path showsImage, Path season) {

    /** The places in a distribution folder. */
    public static Distribution in(Path folder) {
        return new Distribution(folder.resolve("assembled"), folder.resolve("images/shows"), folder.resolve("season"));
    }
}
