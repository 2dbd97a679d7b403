export function downloadFile(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download keeps its own reference; the URL would keep the bytes in memory.
  URL.revokeObjectURL(url);
}
