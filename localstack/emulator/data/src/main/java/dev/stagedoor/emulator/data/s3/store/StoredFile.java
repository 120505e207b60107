package dev.stagedoor.emulator.data.s3.store;

import java.nio.file.Path;

/** A file with an object's or a part's bytes. It is never written again, only deleted. */
public record StoredFile(Path path, long size) {}
