package dev.vertebra.architecture.bad.read;

import dev.vertebra.architecture.bad.reproduce.machine.RunsCommands;
import dev.vertebra.architecture.bad.resolve.ResolvesAnything;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Breaks every rule that a class of a stage can break; never run. */
@SuppressWarnings("all")
public final class ReadsAsItLikes {
  private ReadsAsItLikes() {}

  static Object importsAnotherStage() {
    return new ResolvesAnything();
  }

  static Object opensFiles() throws IOException {
    return new FileReader("a").read() + Files.size(Path.of("b"));
  }

  static void prints() {
    System.out.println(System.getenv("HOME"));
    System.err.println(System.getProperty("user.name"));
    System.exit(1);
  }

  static Object starts() throws IOException {
    return new ProcessBuilder("a").start();
  }

  static Object startsAnotherWay() throws IOException {
    return Runtime.getRuntime().exec(new String[] {"a"});
  }

  static Object runsCommands() {
    return new RunsCommands();
  }

  static Object asksInstant() {
    return Instant.now();
  }

  static Object asksDay() {
    return LocalDate.now(ZoneId.of("UTC"));
  }

  static Object asksDateTime() {
    return OffsetDateTime.now();
  }

  static Object asksClock() {
    return Clock.systemUTC();
  }

  static Object asksMillis() {
    return System.currentTimeMillis();
  }

  static Object asksNanos() {
    return System.nanoTime();
  }

  static Object asksDate() {
    return new Date();
  }

  static Object asksCalendar() {
    return Calendar.getInstance();
  }

  static Object asksLocale() {
    return Locale.getDefault();
  }

  static Object asksTimeZone() {
    return TimeZone.getDefault();
  }

  static Object asksZone() {
    return ZoneId.systemDefault();
  }

  static Object asksCharset() {
    return Charset.defaultCharset();
  }

  static Object asksRandom() {
    return new Random();
  }

  static Object asksMath() {
    return Math.random();
  }

  static Object asksSecure() {
    return new SecureRandom();
  }

  static Object asksThread() {
    return ThreadLocalRandom.current();
  }

  static Object asksUuid() {
    return UUID.randomUUID();
  }

  static void asksShuffle(List<String> list) {
    Collections.shuffle(list);
  }

  static Object asksList() throws IOException {
    return Files.list(Path.of("."));
  }

  static Object asksWalk() throws IOException {
    return Files.walk(Path.of("."));
  }

  static Object asksFolder() {
    return new File(".").list();
  }

  static Object asksLower() {
    return "I".toLowerCase();
  }

  static Object asksUpper() {
    return "i".toUpperCase();
  }

  static Object asksFormat() {
    return String.format("%,d", 1000);
  }

  static Object asksFormatted() {
    return "%,d".formatted(1000);
  }

  static Object asksBytes() {
    return "a".getBytes();
  }

  static Object asksString(byte[] bytes) {
    return new String(bytes);
  }

  static Object asksReader() {
    return new InputStreamReader(new ByteArrayInputStream(new byte[0]));
  }

  static Object asksWriter() {
    return new OutputStreamWriter(new ByteArrayOutputStream());
  }

  static Object asksPattern() {
    return DateTimeFormatter.ofPattern("MMMM");
  }
}
