package io.github.tare.yarn.recorder;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ticks once a second, beside everything else, until the process ends. */
final class RecorderThread implements Runnable {
  private static final long PERIOD_MILLIS = 1000;
  private static final AtomicBoolean GIVEN_UP = new AtomicBoolean();

  private final Map<String, String> options;

  private RecorderThread(Map<String, String> options) {
    this.options = options;
  }

  /** Where priorities count for nothing, as usually on Linux, nothing is lost. */
  @SuppressWarnings("ThreadPriorityCheck")
  static void start(Map<String, String> options) {
    Thread thread = new Thread(new RecorderThread(options), "tare-recorder");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  /** The one line: what goes wrong every second goes wrong at the end, too. */
  static void giveUp(Throwable why) {
    if (GIVEN_UP.compareAndSet(false, true)) {
      System.err.println("tare: no flight recorder in this process: " + why);
    }
  }

  /** Nothing may reach the handlers of uncaught exceptions: Flink's would end the process. */
  @Override
  public void run() {
    try {
      Recorder recorder = open();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(recorder), "tare-recorder-end"));
      while (true) {
        recorder.tick(System.currentTimeMillis());
        Thread.sleep(untilNext());
      }
    } catch (Throwable e) {
      giveUp(e);
    }
  }

  /** On whole seconds, so that the files of many processes can be laid side by side. */
  private static long untilNext() {
    return PERIOD_MILLIS - System.currentTimeMillis() % PERIOD_MILLIS;
  }

  private static void end(Recorder recorder) {
    try {
      recorder.end(System.currentTimeMillis());
    } catch (Throwable e) {
      giveUp(e);
    }
  }

  private Recorder open() throws IOException {
    String path = RecorderOptions.takeFile(options);
    if (path == null) {
      throw new IOException("no file is named");
    }
    RecorderFile file =
        RecorderFile.create(new File(path), Format.header(Surroundings.of(options)));
    return new Recorder(
        file,
        Arrays.asList(
            new ProcStatus(new File("/proc/self/status")),
            new JvmMemory(),
            new LoadedRocksDb(new File("/proc/self/maps"))));
  }
}
