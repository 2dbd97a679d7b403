export function downloadFile(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download holds on to the bytes by itself; a URL left behind would keep them in memory.
  URL.revokeObjectURL(url);
}
