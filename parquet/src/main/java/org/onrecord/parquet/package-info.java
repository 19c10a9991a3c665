/**
 * Files of the Parquet format, read one row at a time around any damage: {@link org.onrecord.parquet.ParquetFile} opens one and tells its columns and row
 * groups, {@link org.onrecord.parquet.Rows} gives a row group's rows to a {@link org.onrecord.parquet.RowSink}, {@link org.onrecord.parquet.Objects}
 * gives them as objects. Apache's library puts columns together to rows; pages, codecs and the footer are read here, since the library's own reader holds
 * whole row groups, needs Hadoop, and takes what a file says of its sizes for true.
 */
package org.onrecord.parquet;
