/**
 * S3 as far as deployment needs it: buckets, objects in files, multipart uploads and bucket configuration. What is enforced,
 * what is recorded only and what is refused stands with {@link dev.stagedoor.emulator.data.s3.store.BucketSetting} and
 * {@link dev.stagedoor.emulator.data.s3.wire.S3Headers}.
 */
package dev.stagedoor.emulator.data.s3;
