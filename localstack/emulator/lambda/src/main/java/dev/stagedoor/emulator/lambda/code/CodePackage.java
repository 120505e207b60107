package dev.stagedoor.emulator.lambda.code;

import java.nio.file.Path;
import java.util.List;

/**
 * An unzipped deployment package.
 *
 * @param sha256 of the zip, in base64
 * @param size bytes of the zip
 * @param root the task root: what is {@code /var/task} on AWS
 * @param classPath the root, then {@code lib/*.jar} by name, as the managed runtime has it
 */
public record CodePackage(String sha256, long size, Path root, List<Path> classPath) {}
