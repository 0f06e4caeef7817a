package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.diagnose.GatheredLogs;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.Decompressor;
import org.apache.hadoop.io.file.tfile.BoundedRangeFileInputStream;
import org.apache.hadoop.io.file.tfile.Compression;
import org.apache.hadoop.io.file.tfile.Compression.Algorithm;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.logaggregation.filecontroller.ifile.LogAggregationIndexedFileController;
import org.apache.hadoop.yarn.logaggregation.filecontroller.ifile.LogAggregationIndexedFileController.IndexedFileLogMeta;
import org.apache.hadoop.yarn.logaggregation.filecontroller.ifile.LogAggregationIndexedFileController.IndexedLogsMeta;

/**
 * Files of log aggregation's second format: an index at the end says where each log lies.
 *
 * @param controller reads the index
 * @param ends by name of a file: how far it is whole, while more is being added
 */
record IndexedLogs(
    LogAggregationIndexedFileController controller,
    Configuration conf,
    ApplicationId id,
    Map<String, Long> ends)
    implements CollectedFormat {
  private static final long WHOLE = -1;

  @Override
  public void read(Path file, GatheredLogs into) throws IOException {
    IndexedLogsMeta index =
        controller.loadIndexedLogsMeta(file, ends.getOrDefault(file.getName(), WHOLE), id);
    if (index == null) {
      return;
    }
    Algorithm compression = Compression.getCompressionAlgorithmByName(index.getCompressName());
    List<IndexedFileLogMeta> logs =
        index.getLogMetas().stream()
            .flatMap(upload -> upload.getLogMetas().values().stream())
            .flatMap(List::stream)
            .filter(log -> GatheredLogs.wants(log.getFileName()))
            .toList();
    try (FSDataInputStream bytes = FileContext.getFileContext(file.toUri(), conf).open(file)) {
      for (IndexedFileLogMeta log : logs) {
        read(log, bytes, compression, into);
      }
    }
  }

  private void read(
      IndexedFileLogMeta log, FSDataInputStream bytes, Algorithm compression, GatheredLogs into)
      throws IOException {
    Decompressor decompressor = compression.getDecompressor();
    try (InputStream contents =
        compression.createDecompressionStream(
            new BoundedRangeFileInputStream(
                bytes, log.getStartIndex(), log.getFileCompressedSize()),
            decompressor,
            LogAggregationIndexedFileController.getFSInputBufferSize(conf))) {
      into.add(log.getContainerId(), log.getFileName(), contents);
    } finally {
      compression.returnDecompressor(decompressor);
    }
  }
}
