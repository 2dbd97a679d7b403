import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  /** Draws what is shown once something in it has thrown. */
  instead: () => ReactNode;
  children: ReactNode;
}

/** Keeps an error in one part of the page from taking the others along. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? this.props.instead() : this.props.children;
  }
}
